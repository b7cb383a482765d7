using System.Globalization;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Web.Components.Pages.Inquiries;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>照会 about a day: asked in the grid, marked in its cell, and gone from there when it is closed on either side.</summary>
public sealed partial class SlipPage
{
    private static readonly string[] ReadyQuestions = ["この日は中止ですか。", "時刻はこのままですか。", "回数を確かめてください。"];

    protected override bool AnyUnderWay => false;

    /// <summary>Only the marks of questions change by themselves: what somebody types is never read over.</summary>
    protected override async Task RefreshAsync()
    {
        if (_sheet is { } sheet && await ReadAskedAsync(sheet) && sheet == _sheet)
        {
            Draw();
        }
    }

    private async Task<bool> ReadAskedAsync(SlipSheet sheet)
    {
        var asked = await AskAsync<ListSlipInquiries, IReadOnlyList<InquiryMark>>(use => use.RunAsync(sheet.View.Id, Leaving));
        return asked.IsDone && sheet.MarkAsked(asked.Value);
    }

    private string PartnerOf(LineView line) =>
        Place.Frame.OfficeKind == OfficeKind.ServiceOffice ? _sheet!.View.CareManagementOfficeNumber : line.OfficeNumber;

    private async Task AskAboutAsync(CellPlace place)
    {
        if (_sheet is not { } sheet || sheet.Line(place.LineId) is not { } line || PartnerOf(line) == Place.Frame.Office.Number)
        {
            // Nobody to ask: the keys go back to the grid.
            await NoDialogAsync(place);
            return;
        }

        var time = line.Time?.Start.ToString("HH:mm", CultureInfo.InvariantCulture);
        var parameters = new DialogParameters<AskDialog>
        {
            { dialog => dialog.Place, Place },
            { dialog => dialog.What, $"{InquirySaid.Day(sheet.View.Month, place.Day)}　{line.ServiceName} {time}　{sheet.View.Client.Name} 様" },
            { dialog => dialog.PartnerOfficeNumber, PartnerOf(line) },
            { dialog => dialog.ThreadId, sheet.AskedAt(line, place.Day)?.InquiryId },
            { dialog => dialog.Ready, ReadyQuestions },
            { dialog => dialog.Ask, words => DoAsync<AskAboutDay, Guid>(use => use.RunAsync(
                new DayQuestion(sheet.View.Id, line.Id, place.Day, null, words), CancellationToken.None)) },
        };
        var dialog = await Dialogs.ShowAsync<AskDialog>("照会", parameters, Wide);
        if ((await dialog.Result) is { Canceled: false } && sheet == _sheet)
        {
            _saved = SavedNow("照会しました");
            await ReadAskedAsync(sheet);
            Draw();
        }

        _goTo = (true, place);
        StateHasChanged();
    }
}
