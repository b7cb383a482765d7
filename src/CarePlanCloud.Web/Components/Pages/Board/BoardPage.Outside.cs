using CarePlanCloud.Application.Transfers.Outside;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using CarePlanCloud.Web.Components.Shared;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Board;

/// <summary>What goes to partners who are not here: written out, said to be on its way, said to have arrived. Each act is about whole units.</summary>
public sealed partial class BoardPage
{
    private static List<Guid> UnitsOf(IReadOnlyList<Pick> picks) => [.. picks.Select(pick => pick.Row.OutgoingId!.Value).Distinct()];

    private async Task<Refusal?> ExportAsync(IReadOnlyList<Pick> picks)
    {
        var exported = await DoAsync<ExportOutgoing, RawFile>(use => use.RunAsync(UnitsOf(picks), new Uri(Navigation.BaseUri), CancellationToken.None));
        if (exported.IsDone)
        {
            await Js.SaveAsync(exported.Value);
            _said = $"「{exported.Value.Name}」を保存しました。送ったら「送付を記録」を押してください。";
        }

        return exported.Refusal;
    }

    private async Task<Refusal?> RecordDispatchAsync(IReadOnlyList<Pick> picks)
    {
        var note = await AskNoteAsync("送付を記録", picks, new()
        {
            { dialog => dialog.About, "書き出したものを相手に送ったことを記録します。" },
            { dialog => dialog.Label, "枚数や時刻など" },
            { dialog => dialog.Example, "例：FAX 4枚 17:20" },
        });
        return note is null ? null : await EachAsync(
            UnitsOf(picks), id => DoAsync<RecordDispatch, Done>(use => use.RunAsync(id, note.Note, CancellationToken.None)), "送付を記録しました");
    }

    private async Task<Refusal?> ConfirmAsync(IReadOnlyList<Pick> picks)
    {
        var note = await AskNoteAsync("届いたことを記録", picks, new()
        {
            { dialog => dialog.About, "相手に届いたことを電話で確かめたと記録します。リンクで確かめてもらうときは、「送信」で確認のリンクを作ります。" },
            { dialog => dialog.Label, "メモ" },
            { dialog => dialog.AsksPerson, true },
        });
        return note is null ? null : await EachAsync(
            UnitsOf(picks), id => DoAsync<ConfirmByPhone, Done>(use => use.RunAsync(id, note, CancellationToken.None)), "届いたことを記録しました");
    }

    private async Task<PhoneNote?> AskNoteAsync(string title, IReadOnlyList<Pick> picks, DialogParameters<NoteDialog> parameters)
    {
        var who = string.Join('、', picks.Select(pick => pick.Partner.OfficeName).Distinct());
        parameters.Add(dialog => dialog.What, $"{who}　{picks.Count}件");
        return await AskInDialogAsync(title, parameters) as PhoneNote;
    }
}
