using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>公費対象単位 of a provider's kind: the insured units of the services of some days; rates follow them.</summary>
internal sealed class CoveredUnits(ItemGroup group, ServiceMonth month)
{
    private readonly Dictionary<DaySet, Dictionary<SheetItem, int>> known = [];

    /// <summary>Of a whole month everything that is insured, marks or none.</summary>
    public int Of(IReadOnlyList<SheetItem> together, DaySet days)
    {
        if (days == DaySet.All(month))
        {
            return together.Sum(item => item.Insured);
        }

        if (!known.TryGetValue(days, out var units))
        {
            known.Add(days, units = UnitsOn(days));
        }

        return together.Sum(item => units.GetValueOrDefault(item));
    }

    private Dictionary<SheetItem, int> UnitsOn(DaySet days)
    {
        var items = group.Items.Where(item => item.Zone is not SheetZone.Over30Days).ToList();
        var units = items.Where(item => !item.IsRate).ToDictionary(item => item, item => UnitsOn(days, item));
        foreach (var (item, rate) in RateUnits.Of(items, item => units.GetValueOrDefault(item)))
        {
            units.Add(item, rate);
        }

        return units;
    }

    // Which uses are over is not known by day, so that what is insured is taken over first.
    private static int UnitsOn(DaySet days, SheetItem item)
    {
        var marks = item.Days.Where(day => days.Contains(day.Day)).ToList();
        var covered = marks.Count == 0 ? 0 : item.PaidPerUse * LineItems.CountOf(item.Line.CountUnit, marks);
        return item.PaidPerUse > 0 ? Math.Min(covered, item.Insured) : covered;
    }
}
