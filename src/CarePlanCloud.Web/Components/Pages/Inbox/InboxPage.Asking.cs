using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Web.Components.Pages.Inquiries;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Inbox;

/// <summary>照会 about what has arrived.</summary>
public sealed partial class InboxPage
{
    private async Task AskAboutAsync()
    {
        if (_open is not { Summary: var unit })
        {
            return;
        }

        var month = unit.ServiceMonth is { } first ? $"{Said.Month(first, Place.Month)}の" : "";
        var parameters = new DialogParameters<AskDialog>
        {
            { dialog => dialog.Place, Place },
            { dialog => dialog.What, $"届いた{month}{Said.Paper(unit.Kind, Place.Frame.OfficeKind)}" },
            { dialog => dialog.PartnerOfficeNumber, unit.SenderOfficeNumber },
            { dialog => dialog.Ready, ["内容を確かめてください。", "送り直しの予定はありますか。"] },
            { dialog => dialog.Ask, words => DoAsync<AskAboutTransfer, Guid>(use => use.RunAsync(new TransferQuestion(unit.Id, null, words), CancellationToken.None)) },
        };
        var dialog = await Dialogs.ShowAsync<AskDialog>("照会", parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true });
        if ((await dialog.Result) is { Canceled: false })
        {
            _notice = Notice.Asked;
        }

        StateHasChanged();
    }
}
