using CarePlanCloud.Application.Transfers.Board;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Board;

/// <summary>The next act of one row, or the common act of several.</summary>
public sealed partial class BoardPage
{
    private bool _busy;

    [Inject] private IDialogService Dialogs { get; set; } = default!;

    private async Task ActAsync(IReadOnlyList<Pick> picks)
    {
        if (_busy || picks.Count == 0)
        {
            return;
        }

        if (LinkOf(picks) is { } link)
        {
            Navigation.NavigateTo(link);
            return;
        }

        _busy = true;
        (_problem, _said) = (null, null);
        try
        {
            var refused = picks[0].Row.Standing.Act switch
            {
                BoardAct.Remind => await RemindAsync(picks),
                BoardAct.Export => await ExportAsync(picks),
                BoardAct.Dispatch => await RecordDispatchAsync(picks),
                BoardAct.Confirm => await ConfirmAsync(picks),
                BoardAct.OpenEntry => await TakeInAsync(picks),
                BoardAct.Release => await EachAsync(
                    picks.Select(pick => pick.Row.OutgoingId!.Value).Distinct(), id => DoAsync<SendOutgoing, Done>(use => use.RunAsync(id, CancellationToken.None)), "送りました"),
                _ => await EachAsync(OrdersOf(picks), order => DoAsync<RequestOutgoing, IReadOnlyList<Guid>>(use => use.RunAsync(order, CancellationToken.None)),
                    picks[0].Row.Standing.Act == BoardAct.Send ? "送信を始めました" : "作成を始めました"),
            };
            await RefreshAsync();
            _problem ??= refused?.Message;
            _chosen.ExceptWith(refused is null ? picks.Select(pick => pick.Row.Id) : []);
        }
        finally
        {
            _busy = false;
        }
    }

    // What is done on another page.
    private string? LinkOf(IReadOnlyList<Pick> picks)
    {
        var row = picks[0].Row;
        return row.Standing.Act switch
        {
            BoardAct.OpenEntry when picks.Select(pick => pick.Row.IncomingId).Distinct().Count() == 1 => Place.Link($"inbox/{row.IncomingId}"),
            BoardAct.EnterActuals => Place.Link($"slips/{row.SlipId}"),
            BoardAct.Mend when row is { Standing.Condition: BoardCondition.Returned, Kind: UnitKind.Slip or UnitKind.Actuals, SlipId: { } slip } => Place.Link($"slips/{slip}"),
            BoardAct.Mend => Place.Link("outgoing"),
            _ => null,
        };
    }

    // One unit for each office and kind; actuals always go whole (R99).
    private IEnumerable<OutgoingOrder> OrdersOf(IReadOnlyList<Pick> picks) =>
        picks.GroupBy(pick => (pick.Row.Kind, pick.Partner.OfficeNumber)).Select(group => new OutgoingOrder(
            group.Key.Kind, Place.ServiceMonth, group.Key.OfficeNumber,
            group.Key.Kind == UnitKind.Actuals ? null : [.. group.Select(pick => pick.Row.ClientId).OfType<Guid>()],
            SendWhenValid: picks[0].Row.Standing.Act == BoardAct.Send));

    private async Task<Refusal?> EachAsync<TWhat, TResult>(IEnumerable<TWhat> all, Func<TWhat, Task<Outcome<TResult>>> act, string said)
    {
        var done = 0;
        foreach (var one in all.ToList())
        {
            var outcome = await act(one);
            if (!outcome.IsDone)
            {
                _said = done > 0 ? $"{done}件は{said}。" : null;
                return outcome.Refusal;
            }

            done++;
        }

        _said = $"{said}。";
        return null;
    }

    private async Task<Refusal?> RemindAsync(IReadOnlyList<Pick> picks)
    {
        var note = await AskNoteAsync("催促を記録", picks, new()
        {
            { dialog => dialog.About, "催促したことを記録します。相手に知らせは送りません。" },
            { dialog => dialog.Label, "だれに、どうやって" },
            { dialog => dialog.Example, "例：電話 管理者" },
            { dialog => dialog.Longest, RemindPartner.LongestNote },
        });
        if (note is null)
        {
            return null;
        }

        var reminded = await DoAsync<RemindPartner, int>(
            use => use.RunAsync(Place.ServiceMonth, [.. picks.Select(pick => pick.Row.Id)], note.Note, CancellationToken.None));
        _said = reminded.IsDone ? "催促を記録しました。" : null;
        return reminded.Refusal;
    }

    // Nothing enters before somebody has seen what it changes.
    private async Task<Refusal?> TakeInAsync(IReadOnlyList<Pick> picks)
    {
        var units = picks.Select(pick => pick.Row.IncomingId!.Value).Distinct().ToList();
        var changes = new List<ImportChange>();
        foreach (var unit in units)
        {
            var preview = await AskAsync<PreviewImport, ImportPreview>(use => use.RunAsync(unit, Leaving));
            if (!preview.IsDone)
            {
                return preview.Refusal;
            }

            changes.AddRange(preview.Value.Changes);
        }

        var all = new ImportPreview(changes);
        var what = $"{units.Count}件のファイル、{all.Clients}名分を取り込みます。"
            + $"新規 {all.CountOf(ChangeKind.New)}・変更 {all.CountOf(ChangeKind.Changed)}・削除 {all.CountOf(ChangeKind.Removed)}。";
        return await AskInDialogAsync("まとめて取込", new DialogParameters<TakeInDialog> { { dialog => dialog.What, what } }) is null ? null
            : await EachAsync(units, id => DoAsync<ImportIncoming, ImportResult>(use => use.RunAsync(id, CancellationToken.None)), "取り込みました");
    }

    private async Task<object?> AskInDialogAsync<TDialog>(string title, DialogParameters<TDialog> parameters)
        where TDialog : ComponentBase
    {
        var dialog = await Dialogs.ShowAsync<TDialog>(title, parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true });
        return (await dialog.Result) is { Canceled: false } result ? result.Data : null;
    }
}
