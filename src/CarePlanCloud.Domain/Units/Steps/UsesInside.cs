using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>
/// How many uses of a kind lie inside the limit. Its services are walked through in the order of day and time until the units inside are
/// used up; the one that crosses the line still counts as inside. Services counted by the month have no day and come last.
/// </summary>
internal sealed class UsesInside
{
    private readonly ItemGroup group;
    private readonly SortedDictionary<int, int> insideOn = [];
    private readonly HashSet<int> days = [];

    public UsesInside(ItemGroup group)
    {
        this.group = group;
        var used = 0;
        foreach (var (day, units) in Uses())
        {
            days.Add(day);
            if (used < group.ManagedWithin)
            {
                insideOn[day] = insideOn.GetValueOrDefault(day) + 1;
            }

            used += units;
        }
    }

    /// <summary>How many counts of a row outside the limit, or of a reduction per use, are insured.</summary>
    public int Insured(SheetItem item, PerUseAddOnSplit split) => item.Line.CountUnit switch
    {
        CountUnit.Month => group.ManagedWithin > 0 ? item.Count : 0,
        _ when split is PerUseAddOnSplit.ProRata => Rounding.Share(item.Count, group.ManagedWithin, group.Managed),
        CountUnit.Day => item.Days.Select(day => day.Day).Distinct().Sum(day => InsideOn(day, 1)),
        _ => item.Days.GroupBy(day => day.Day).Sum(marks => InsideOn(marks.Key, marks.Sum(mark => mark.Count))),
    };

    // A day of the add-on without a service of its own is judged by the last day that is inside.
    private int InsideOn(int day, int count) =>
        days.Contains(day) ? Math.Min(count, insideOn.GetValueOrDefault(day)) : insideOn.Count > 0 && day <= insideOn.Last().Key ? count : 0;

    // Marks of one day and time are one use: the service with its add-ons. Without a time an add-on belongs to the first use of the day.
    private IEnumerable<(int Day, int Units)> Uses()
    {
        var marks = group.Inside.Where(item => item is { IsRate: false, ManagedPerUse: not 0, Line.CountUnit: not CountUnit.Month }).SelectMany(MarksOf);
        foreach (var day in marks.GroupBy(mark => mark.Day.Day).OrderBy(day => day.Key))
        {
            var first = day.Where(mark => mark.Day.Time is not null).Min(mark => mark.Day.Time?.Start);
            foreach (var visit in day.GroupBy(mark => mark.Day.Time?.Start ?? first).OrderBy(visit => visit.Key))
            {
                for (var use = 0; use < visit.Max(mark => mark.Day.Count); use++)
                {
                    yield return (day.Key, visit.Where(mark => mark.Day.Count > use).Sum(mark => mark.Units));
                }
            }
        }
    }

    private static IEnumerable<(ServiceDay Day, int Units)> MarksOf(SheetItem item) => item.Line.CountUnit is CountUnit.Day
        ? item.Days.GroupBy(day => day.Day).Select(marks => (marks.MinBy(mark => mark.Time?.Start)! with { Count = 1 }, item.ManagedPerUse))
        : item.Days.Select(day => (day, item.ManagedPerUse));
}
