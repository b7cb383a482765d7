using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Transfers.Board;
using CarePlanCloud.Web.Components.Pages.Inquiries;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Board;

/// <summary>照会 about a row: about its unit, or, while there is none, about the client's month.</summary>
public sealed partial class BoardPage
{
    private async Task AskAboutAsync(Pick pick)
    {
        var (partner, row) = pick;
        if (Asking(partner, row) is not { } ask)
        {
            return;
        }

        var paper = BoardWords.Paper(row, partner.ServiceKind, Place.Frame.OfficeKind);
        var parameters = new DialogParameters<AskDialog>
        {
            { dialog => dialog.Place, Place },
            { dialog => dialog.What, $"{Place.Month.Month}月の{paper}　{(row.ClientName.Length > 0 ? $"{row.ClientName} 様" : row.InsuredNumber)}" },
            { dialog => dialog.PartnerOfficeNumber, partner.OfficeNumber },
            { dialog => dialog.Ready, row.Direction == BoardDirection.In ? ["いつごろ届きますか。", "内容を確かめてください。"] : ["届いていますか。", "内容を確かめてください。"] },
            { dialog => dialog.Ask, ask },
        };
        var dialog = await Dialogs.ShowAsync<AskDialog>("照会", parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true });
        if ((await dialog.Result) is { Canceled: false })
        {
            _said = "照会しました。";
        }

        StateHasChanged();
    }

    private Func<InquiryWords, Task<Domain.Outcome<Guid>>>? Asking(BoardPartner partner, BoardRow row) =>
        (row.OutgoingId ?? row.IncomingId) is { } unit
            ? words => DoAsync<AskAboutTransfer, Guid>(use => use.RunAsync(new TransferQuestion(unit, row.ClientId, words), CancellationToken.None))
            : row.SlipId is { } slip
                ? words => DoAsync<AskAboutDay, Guid>(use => use.RunAsync(new DayQuestion(slip, null, null, partner.OfficeNumber, words), CancellationToken.None))
                : null;
}
