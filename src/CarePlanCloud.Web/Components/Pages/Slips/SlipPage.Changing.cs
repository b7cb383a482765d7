using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>Another service, office, time or other days of a pro-rata month for a line that is there.</summary>
public sealed partial class SlipPage
{
    private async Task ChangeLineAsync(CellPlace place)
    {
        if (_sheet?.Line(place.LineId) is not { CanEnterPlan: true } line)
        {
            await NoDialogAsync(place);
            return;
        }

        await AskLineAsync<ChangeLineDialog>(
            "行を変える",
            new DialogParameters<ChangeLineDialog>
            {
                { dialog => dialog.Place, Place },
                { dialog => dialog.View, _sheet.View },
                { dialog => dialog.Line, line },
                { dialog => dialog.Write, wanted => WriteChangedAsync(wanted, line, place) },
            },
            place);
    }

    private Task<string?> WriteChangedAsync(LineEdit wanted, LineView before, CellPlace place) => WriteForDialogAsync<ChangeLine, ChangedLines>(
        (use, sheet) => use.RunAsync(sheet.View.Id, before.Id, wanted, CancellationToken.None),
        async (sheet, changed) =>
        {
            await TakeLinesAsync(sheet, changed, "行を変えました");
            sheet.Remember(new UndoStep.ChangeBack(before.Id, EditOf(before)));
            _goTo = (true, place);
        });

    private async Task EditLineTimeAsync(CellPlace place)
    {
        var line = _sheet!.Line(place.LineId)!;
        var parameters = new DialogParameters<TimeDialog>
        {
            { dialog => dialog.Time, line.Time ?? new ServiceTime(new TimeOnly(9, 0), new TimeOnly(10, 0)) },
            { dialog => dialog.What, $"{line.ServiceName}　{line.OfficeName}" },
        };
        var dialog = await Dialogs.ShowAsync<TimeDialog>("行の時刻", parameters);
        if ((await dialog.Result)?.Data is ServiceTime time && time != line.Time)
        {
            await InTurnAsync(async sheet =>
            {
                if (await ChangeAsync(sheet, line.Id, EditOf(line) with { Time = time }))
                {
                    sheet.Remember(new UndoStep.ChangeBack(line.Id, EditOf(line)));
                }
            });
        }

        _goTo = (true, place);
        StateHasChanged();
    }

    private async Task<bool> ChangeAsync(SlipSheet sheet, Guid lineId, LineEdit edit) => await TakeLinesAsync(
        sheet, await DoAsync<ChangeLine, ChangedLines>(use => use.RunAsync(sheet.View.Id, lineId, edit, CancellationToken.None)), "保存しました");

    private static LineEdit EditOf(LineView line) => new(line.ServiceCode, line.Time, line.OfficeNumber, line.ProRataDays);
}
