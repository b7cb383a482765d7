using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>公費対象単位. Public expense that begins or ends within the month covers the services of its days; rates follow them.</summary>
internal static class CoveredUnits
{
    public static void Fill(ItemGroup group, ServiceMonth month, PublicExpense? expense)
    {
        var items = group.Items.Where(item => item.Zone is not SheetZone.Over30Days).ToList();
        if (expense is null || (expense.Covers(month.FirstDay) && expense.Covers(month.LastDay)))
        {
            items.ForEach(item => item.Covered = item.Insured);
            return;
        }

        foreach (var item in items.Where(item => !item.IsRate))
        {
            var days = item.Days.Where(day => day.Day <= month.Days && expense.Covers(month.Day(day.Day))).ToList();
            var covered = days.Count == 0 ? 0 : item.PaidPerUse * LineItems.CountOf(item.Line.CountUnit, days);

            // Which uses are over is not known by day, so that what is insured is taken over first.
            item.Covered = item.PaidPerUse > 0 ? Math.Min(covered, item.Insured) : covered;
        }

        foreach (var (item, units) in RateUnits.Of(items, item => item.Covered))
        {
            item.Covered = units;
        }
    }
}
