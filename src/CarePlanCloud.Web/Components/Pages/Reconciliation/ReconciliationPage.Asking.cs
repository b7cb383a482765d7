using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Web.Components.Pages.Inquiries;
using Microsoft.JSInterop;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Reconciliation;

/// <summary>What is looked at beside the decisions: 別表, 照会 and 催促.</summary>
public sealed partial class ReconciliationPage
{
    private static readonly string[] ReadyQuestions = ["この日のことを確かめてください。", "実績の入力もれではありませんか。", "時刻を確かめてください。"];

    private async Task CompareAsync()
    {
        if (_at is { } at)
        {
            await Dialogs.ShowAsync<ComparisonDialog>("別表", new DialogParameters<ComparisonDialog> { { dialog => dialog.Month, at.View } }, new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true });
        }
    }

    // Who is asked is the office of the difference; a thread that a decision has opened goes on.
    private async Task AskAboutAsync()
    {
        if (!MayWrite || _at is not { Selected: { OfficeNumber.Length: > 0 } difference } at || difference.OfficeNumber == Place.Frame.Office.Number)
        {
            return;
        }

        var line = difference.Cells.Count > 0 ? difference.Cells[0].LineId : at.View.Lines.FirstOrDefault(line => line.OfficeNumber == difference.OfficeNumber)?.Id;
        var question = new DayQuestion(at.View.SlipId, line, difference.Days.Count == 1 ? difference.Days[0] : null, difference.OfficeNumber, default!);
        var parameters = new DialogParameters<AskDialog>
        {
            { dialog => dialog.Place, Place },
            { dialog => dialog.What, $"{DeskWords.Days(difference, at.View.Month)}　{DeskWords.Service(difference)}　{difference.KindName}　{at.View.Name} 様" },
            { dialog => dialog.PartnerOfficeNumber, difference.OfficeNumber },
            { dialog => dialog.ThreadId, difference.Decision?.InquiryId },
            { dialog => dialog.Ready, ReadyQuestions },
            { dialog => dialog.Ask, words => DoAsync<AskAboutDay, Guid>(use => use.RunAsync(question with { Words = words }, CancellationToken.None)) },
        };
        await Dialogs.ShowAsync<AskDialog>("照会", parameters, Small);
    }

    private async Task RemindAsync(PartnerMonth partner)
    {
        var waiting = _list!.Month.Clients.Where(row => row.Partners.Any(one => one.OfficeNumber == partner.OfficeNumber && one.NotReceived)).ToList();
        var parameters = new DialogParameters<ReminderDialog>
        {
            { dialog => dialog.Place, Place },
            { dialog => dialog.Partner, partner },
            { dialog => dialog.Clients, waiting },
            { dialog => dialog.Due, _list.Month.Due },
            { dialog => dialog.Print, () => _keys!.InvokeVoidAsync("print").AsTask() },
        };
        await Dialogs.ShowAsync<ReminderDialog>($"催促：{partner.OfficeName}", parameters, new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true });
    }
}
