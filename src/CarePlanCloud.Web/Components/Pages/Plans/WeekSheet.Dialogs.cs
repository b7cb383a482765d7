using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>What is asked for in a dialog: a service, an activity, a service without a weekday.</summary>
public sealed partial class WeekSheet
{
    private static readonly DialogOptions Wide = new() { MaxWidth = MaxWidth.Medium, FullWidth = true };

    private Task NewAsync(int day, int from, int to) => Draft.CanWrite
        ? AskBlockAsync(new WeekBlock { Id = Guid.CreateVersion7(), Weekday = day, Start = WeekBoard.TimeAt(from), End = WeekBoard.TimeAt(to) }, isNew: true)
        : Task.CompletedTask;

    private Task EditAsync(WeekBlock block) => Draft.CanWrite ? AskBlockAsync(block, isNew: false) : Task.CompletedTask;

    private async Task AskBlockAsync(WeekBlock block, bool isNew)
    {
        var parameters = new DialogParameters<BlockDialog>
        {
            { dialog => dialog.Place, Place },
            { dialog => dialog.Month, ServiceMonth.Of(Draft.PlanDate) },
            { dialog => dialog.Block, block },
            { dialog => dialog.IsNew, isNew },
            { dialog => dialog.Weekdays, isNew ? [block.Weekday] : WeekBoard.WeekdaysOf(Week, block) },
            { dialog => dialog.Offices, Offices },
        };
        var dialog = await Dialogs.ShowAsync<BlockDialog>(isNew ? "サービスを入れる" : "サービスを直す", parameters, Wide);
        var answer = (await dialog.Result)?.Data;
        _goBack = true;
        switch (answer)
        {
            case BlockChoice choice:
                await ChangeAsync(With(block, choice, isNew));
                break;
            case Guid id:
                await ChangeAsync(WeekBoard.Remove(Week, id));
                break;
        }

        StateHasChanged();
    }

    // The same service on several weekdays is written and changed as one.
    private WeeklyPlan With(WeekBlock before, BlockChoice choice, bool isNew)
    {
        var week = isNew ? Week : Week with { Blocks = [.. Week.Blocks.Where(other => !WeekBoard.IsSame(before, other))] };
        foreach (var day in choice.Weekdays)
        {
            week = WeekBoard.Put(week, choice.Block with { Id = day == before.Weekday ? before.Id : Guid.CreateVersion7(), Weekday = day });
        }

        return week;
    }

    private async Task ActivityAsync(int index, int from)
    {
        if (!Draft.CanWrite || index >= Week.Activities.Count)
        {
            return;
        }

        var activity = index >= 0 ? Week.Activities[index] : new DailyActivity { Start = WeekBoard.TimeAt(from) };
        var parameters = new DialogParameters<ActivityDialog> { { dialog => dialog.Activity, activity }, { dialog => dialog.IsNew, index < 0 } };
        var dialog = await Dialogs.ShowAsync<ActivityDialog>("主な日常生活上の活動", parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true });
        var answer = (await dialog.Result)?.Data;
        _goBack = true;
        switch (answer)
        {
            case DailyActivity written:
                await ChangeAsync(Week with { Activities = [.. Week.Activities.Where((_, i) => i != index).Append(written).OrderBy(one => one.Start)] });
                break;
            case true:
                await RemoveActivity(index);
                break;
        }

        StateHasChanged();
    }

    private async Task NonWeeklyAsync(int index)
    {
        if (!Draft.CanWrite)
        {
            return;
        }

        var parameters = new DialogParameters<NonWeeklyDialog>
        {
            { dialog => dialog.Place, Place },
            { dialog => dialog.Month, ServiceMonth.Of(Draft.PlanDate) },
            { dialog => dialog.Service, index >= 0 ? Week.NonWeekly[index] : new NonWeeklyService() },
            { dialog => dialog.IsNew, index < 0 },
            { dialog => dialog.Offices, Offices },
        };
        var dialog = await Dialogs.ShowAsync<NonWeeklyDialog>("週単位以外のサービス", parameters, Wide);
        switch ((await dialog.Result)?.Data)
        {
            case NonWeeklyService written:
                await ChangeAsync(Week with
                {
                    NonWeekly = index < 0 ? [.. Week.NonWeekly, written] : [.. Week.NonWeekly.Select((one, i) => i == index ? written : one)],
                });
                break;
            case true:
                await ChangeAsync(Week with { NonWeekly = [.. Week.NonWeekly.Where((_, i) => i != index)] });
                break;
        }

        StateHasChanged();
    }
}
