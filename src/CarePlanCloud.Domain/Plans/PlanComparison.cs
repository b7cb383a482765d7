using System.Globalization;
using System.Text.Json;

namespace CarePlanCloud.Domain.Plans;

/// <summary>Two plans, cell by cell, in the order of the paper. A new order alone is told as such and not as new words.</summary>
public static class PlanComparison
{
    /// <summary>Every cell that says something in one of the two, changed or not.</summary>
    public static IReadOnlyList<ComparedCell> Cells(CarePlanForms before, CarePlanForms after)
    {
        var cells = new List<ComparedCell>();
        cells.AddRange(OverviewCells.Of(before.Overview).Zip(OverviewCells.Of(after.Overview))
            .Select(pair => Cell(PlanForm.Overview, pair.First.Name, pair.First.Text, pair.Second.Text)));
        CompareNeeds(before.Needs, after.Needs, cells);
        CompareWeek(before.Week, after.Week, cells);
        return [.. cells.Where(cell => cell.Before.Length + cell.After.Length > 0)];
    }

    /// <summary>Only what differs.</summary>
    public static IReadOnlyList<ComparedCell> Differences(CarePlanForms before, CarePlanForms after) =>
        [.. Cells(before, after).Where(cell => cell.Change != CellDifference.Same)];

    private static void CompareNeeds(IReadOnlyList<Need> before, IReadOnlyList<Need> after, List<ComparedCell> cells)
    {
        foreach (var need in Align(before, after, one => one.Text))
        {
            var place = Place("", "課題", need);
            AddOrder(PlanForm.Needs, place, need, cells);
            cells.Add(Cell(PlanForm.Needs, place, need.Before?.Text, need.After?.Text));
            foreach (var goal in Align(need.Before?.LongGoals, need.After?.LongGoals, one => one.Text))
            {
                var at = Place(place, "長期目標", goal);
                AddOrder(PlanForm.Needs, at, goal, cells);
                cells.Add(Cell(PlanForm.Needs, at, goal.Before?.Text, goal.After?.Text));
                cells.Add(Cell(PlanForm.Needs, $"{at} 期間", goal.Before?.Period, goal.After?.Period));
                foreach (var shorter in Align(goal.Before?.ShortGoals, goal.After?.ShortGoals, one => one.Text))
                {
                    CompareShortGoal(Place(at, "短期目標", shorter), shorter, cells);
                }
            }
        }
    }

    private static void CompareShortGoal(string place, Pair<ShortGoal> goal, List<ComparedCell> cells)
    {
        AddOrder(PlanForm.Needs, place, goal, cells);
        cells.Add(Cell(PlanForm.Needs, place, goal.Before?.Text, goal.After?.Text));
        cells.Add(Cell(PlanForm.Needs, $"{place} 期間", goal.Before?.Period, goal.After?.Period));
        foreach (var support in Align(goal.Before?.Supports, goal.After?.Supports, one => one.Text))
        {
            var at = Place(place, "援助内容", support);
            AddOrder(PlanForm.Needs, at, support, cells);
            var (was, now) = (support.Before, support.After);
            cells.Add(Cell(PlanForm.Needs, $"{at} サービス内容", was?.Text, now?.Text));
            cells.Add(Cell(PlanForm.Needs, $"{at} ※１", Circle(was), Circle(now)));
            cells.Add(Cell(PlanForm.Needs, $"{at} サービス種別", was?.ServiceKindText, now?.ServiceKindText));
            cells.Add(Cell(PlanForm.Needs, $"{at} ※２", was?.ServiceOfficeName, now?.ServiceOfficeName));
            cells.Add(Cell(PlanForm.Needs, $"{at} 頻度", was?.Frequency, now?.Frequency));
            cells.Add(Cell(PlanForm.Needs, $"{at} 期間", was?.Period, now?.Period));
        }
    }

    private static void CompareWeek(WeeklyPlan before, WeeklyPlan after, List<ComparedCell> cells)
    {
        foreach (var block in Alignment.Of(Sorted(before), Sorted(after), WeekWords.Of, WeekWords.SlotOf, WeekWords.Of))
        {
            cells.Add(Cell(PlanForm.Week, WeekWords.SlotOf((block.After ?? block.Before)!), Said(block.Before), Said(block.After)));
        }

        foreach (var activity in Alignment.Of(before.Activities, after.Activities, WeekWords.Of, one => one.Text))
        {
            cells.Add(Cell(
                PlanForm.Week, $"主な日常生活上の活動 {(activity.After ?? activity.Before)!.Text}", Said(activity.Before), Said(activity.After)));
        }

        foreach (var service in Alignment.Of(before.NonWeekly, after.NonWeekly, WeekWords.Of, one => one.Text))
        {
            cells.Add(Cell(
                PlanForm.Week, Place("", "週単位以外のサービス", service), service.Before is { } was ? WeekWords.Of(was) : null,
                service.After is { } now ? WeekWords.Of(now) : null));
        }
    }

    private static string? Said(WeekBlock? block) => block is null ? null : WeekWords.Of(block);

    private static string? Said(DailyActivity? activity) => activity is null ? null : WeekWords.Of(activity);

    private static IReadOnlyList<WeekBlock> Sorted(WeeklyPlan week) =>
        [.. week.Blocks.OrderBy(block => block.Weekday).ThenBy(block => block.Start).ThenBy(block => block.Text, StringComparer.Ordinal)];

    private static IReadOnlyList<Pair<T>> Align<T>(IReadOnlyList<T>? before, IReadOnlyList<T>? after, Func<T, string> title)
        where T : class => Alignment.Of(before ?? [], after ?? [], one => JsonSerializer.Serialize(one), title);

    private static string? Circle(Support? support) => support is null ? null : support.Covered ? "〇" : "";

    private static void AddOrder<T>(PlanForm form, string place, Pair<T> pair, List<ComparedCell> cells)
        where T : class
    {
        if (pair.Moved)
        {
            cells.Add(new(form, $"{place} 順番", Nth(pair.BeforeIndex), Nth(pair.AfterIndex), CellDifference.Moved));
        }
    }

    private static string Nth(int index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}番目");

    private static string Place<T>(string above, string name, Pair<T> pair)
        where T : class
    {
        var number = (pair.AfterIndex >= 0 ? pair.AfterIndex : pair.BeforeIndex) + 1;
        var place = string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
        return above.Length == 0 ? place : $"{above} {place}";
    }

    private static ComparedCell Cell(PlanForm form, string place, string? before, string? after) => new(
        form, place, before ?? "", after ?? "", (before, after) switch
        {
            _ when (before ?? "") == (after ?? "") => CellDifference.Same,
            (null or "", _) => CellDifference.Added,
            (_, null or "") => CellDifference.Removed,
            _ => CellDifference.Changed,
        });
}
