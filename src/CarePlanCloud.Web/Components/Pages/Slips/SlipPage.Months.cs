using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Domain.Schedules;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>The whole month at a stroke, the excess, and the sheet as a whole.</summary>
public sealed partial class SlipPage
{
    private static readonly DialogOptions Widest = new() { MaxWidth = MaxWidth.False, FullWidth = true };

    private async Task ReplaceMonthAsync(MonthOrigin origin)
    {
        var parameters = new DialogParameters<MonthDialog>
        {
            { dialog => dialog.Place, Place }, { dialog => dialog.View, _sheet!.View }, { dialog => dialog.Origin, origin },
            { dialog => dialog.Write, () => WriteMonthAsync(origin) },
        };
        var title = origin == MonthOrigin.WeeklyPlan ? "第3表から展開" : "先月から写す";
        var dialog = await Dialogs.ShowAsync<MonthDialog>(title, parameters, new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true });
        await dialog.Result;
        _goTo = (true, null);
        StateHasChanged();
    }

    private Task<string?> WriteMonthAsync(MonthOrigin origin) => WriteForDialogAsync<ReplaceMonth, ChangedLines>(
        (use, sheet) => use.RunAsync(sheet.View.Id, origin, CancellationToken.None),
        async (sheet, replaced) =>
        {
            // What was typed before belongs to another month now.
            sheet.Forget();
            await TakeLinesAsync(sheet, replaced, "予定を入れかえました");
        });

    private async Task AllotAsync()
    {
        if (_planned is not { Sheet: { Limit.Over: > 0 } computed })
        {
            return;
        }

        var parameters = new DialogParameters<AllotDialog>
        {
            { dialog => dialog.Place, Place }, { dialog => dialog.SlipId, _sheet!.View.Id }, { dialog => dialog.Sheet, computed },
        };
        var dialog = await Dialogs.ShowAsync<AllotDialog>("超過の割振り", parameters, Wide);
        var result = await dialog.Result;

        // Not before: the grid would take the focus out of the open dialog.
        _goTo = (true, null);
        if (result?.Data is BenefitSheetView allotted && allotted.SlipId == _sheet?.View.Id)
        {
            _basis = allotted.Basis;
            _saved = SavedNow("割振りを保存しました");
            Draw();
        }

        StateHasChanged();
    }

    private async Task OpenSheetAsync()
    {
        if ((_side == Phase.Planned ? _planned : _actual) is { } computed)
        {
            var parameters = new DialogParameters<BenefitSheetDialog> { { dialog => dialog.View, _sheet!.View }, { dialog => dialog.Computed, computed } };
            var dialog = await Dialogs.ShowAsync<BenefitSheetDialog>($"別表（{(_side == Phase.Planned ? "予定" : "実績")}）", parameters, Widest);
            await dialog.Result;
            _goTo = (true, null);
            StateHasChanged();
        }
    }
}
