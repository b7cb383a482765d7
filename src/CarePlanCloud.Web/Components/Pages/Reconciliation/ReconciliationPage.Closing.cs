using CarePlanCloud.Application.Reconciliation;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Reconciliation;

/// <summary>一致の確定, 月締め and 再開.</summary>
public sealed partial class ReconciliationPage
{
    private static readonly DialogOptions Small = new() { MaxWidth = MaxWidth.Small, FullWidth = true };

    private Task ConfirmAsync() => InTurnAsync(async () =>
    {
        var month = Place.ServiceMonth;
        var confirmed = await DoAsync<ConfirmMatches, int>(use => use.RunAsync(month, CancellationToken.None));
        _problem = confirmed.Refusal?.Message;
        _said = confirmed.IsDone ? $"一致 {confirmed.Value}件を確定しました。" : null;
        await ReadListAsync();
    });

    private async Task CloseAsync()
    {
        if (_list is not { Month: { } month } || !MayWrite || month.Closing is not null)
        {
            return;
        }

        if (!month.CanClose)
        {
            _problem = DeskHead.WhyNot(month);
            return;
        }

        var asked = await Dialogs.ShowAsync<CloseMonthDialog>($"{month.Month.Month}月を締める", new DialogParameters<CloseMonthDialog> { { dialog => dialog.Month, month } }, Small);
        if ((await asked.Result) is { Canceled: false })
        {
            await InTurnAsync(async () =>
            {
                var closed = await DoAsync<CloseMonth, ClosingView>(use => use.RunAsync(month.Month, CancellationToken.None));
                _problem = closed.Refusal is { } refusal ? refusal.Message + Names(refusal.Detail) : null;
                _said = closed.IsDone ? $"{month.Month.Month}月を締めました。" : null;
                _undo.Clear();
                await ReadListAsync();
            });
        }
    }

    private async Task ReopenAsync()
    {
        if (_list is not { Month: { Closing: not null } month })
        {
            return;
        }

        var asked = await Dialogs.ShowAsync<ReopenMonthDialog>($"{month.Month.Month}月を再開する", new DialogParameters<ReopenMonthDialog> { { dialog => dialog.Month, month } }, Small);
        if ((await asked.Result) is { Canceled: false, Data: string reason })
        {
            await InTurnAsync(async () =>
            {
                var opened = await DoAsync<ReopenMonth, ClosingView>(use => use.RunAsync(month.Month, reason, CancellationToken.None));
                _problem = opened.Refusal?.Message;
                _said = opened.IsDone ? $"{month.Month.Month}月を再開しました。締めた内容は残っています。" : null;
                await ReadListAsync();
            });
        }
    }

    private static string Names(object? standing) => standing is IReadOnlyList<StandingInTheWay> list
        ? string.Join("、", list.Take(5).Select(each => each.Name)) + (list.Count > 5 ? $" ほか{list.Count - 5}名" : "") : "";

    private async Task ReadListAsync()
    {
        var month = Place.ServiceMonth;
        var read = await AskAsync<ListReconciliation, ReconciliationMonth>(use => use.RunAsync(month, Leaving));
        if (read.IsDone)
        {
            _list!.Take(read.Value);
        }
    }
}
