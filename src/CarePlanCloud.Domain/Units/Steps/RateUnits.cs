using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>
/// Rate add-ons are taken of the month's units in the order of <see cref="RateStep"/>, each rounded and added before the next. 処遇改善加算
/// is taken of everything before it; the others of the services inside only, not of サービス提供体制強化加算 and its like.
/// Computed of all units, of the insured ones after the limit, and of those public expense covers.
/// </summary>
internal static class RateUnits
{
    /// <summary>Gives the rate rows their units.</summary>
    public static void Fill(ItemGroup group)
    {
        foreach (var zone in new[] { false, true })
        {
            var items = group.Items.Where(item => item.Zone is SheetZone.Over30Days == zone).ToList();
            foreach (var (item, units) in Of(items, item => item.Paid))
            {
                item.Units = item.PaidPerUse = units;
            }

            foreach (var (item, units) in Of(items, item => item.Managed).Where(rate => ManagedBySharedLiving(rate.Item)))
            {
                item.ManagedPerUse = units;
            }
        }
    }

    /// <summary>After the limit: what of each rate row is the client's.</summary>
    public static void Split(ItemGroup group)
    {
        var items = group.Items.Where(item => item.Zone is not SheetZone.Over30Days).ToList();
        foreach (var (item, insured) in Of(items, item => item.Insured))
        {
            if (item.Line.Rate!.Step is RateStep.TreatmentImprovement && group.Provider?.TreatmentImprovement is TreatmentImprovementOverLimit.NotCharged)
            {
                item.Units = item.PaidPerUse = insured;
            }

            // 共生型 reduces the managed units too, so that what is over has been reduced already.
            item.PaidOver = item.Line.Rate.Step is RateStep.SharedLiving ? 0 : item.Paid - insured;
        }
    }

    public static List<(SheetItem Item, int Units)> Of(IReadOnlyList<SheetItem> items, Func<SheetItem, int> unitsOf)
    {
        var services = items.Where(item => !item.IsRate).ToList();
        var everything = services.Sum(unitsOf);
        var inside = services.Where(item => item.IsService).Sum(unitsOf);
        var rates = new List<(SheetItem, int)>();
        foreach (var step in items.Where(item => item.IsRate).GroupBy(item => item.Line.Rate!.Step).OrderBy(step => step.Key))
        {
            var units = step.Select(item => (item, Rounding.PerThousand(step.Key is RateStep.TreatmentImprovement ? everything : inside, item.Line.Rate!.PerThousand))).ToList();
            rates.AddRange(units);
            everything += units.Sum(rate => rate.Item2);
            inside += units.Sum(rate => rate.Item2);
        }

        return rates;
    }

    private static bool ManagedBySharedLiving(SheetItem item) => item.Zone is SheetZone.Inside && item.Line.Rate!.Step is RateStep.SharedLiving;
}
