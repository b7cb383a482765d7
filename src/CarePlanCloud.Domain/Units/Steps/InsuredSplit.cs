using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>After the overrun has been allotted: which paid units of each row are the client's own.</summary>
internal static class InsuredSplit
{
    public static void Apply(ItemGroup group, UnitRules rules)
    {
        foreach (var item in group.Over30Days)
        {
            item.PaidOver = item.Paid;
        }

        if (group.ManagedOver > 0)
        {
            var uses = new UsesInside(group);
            foreach (var item in group.Items.Where(item => !item.IsRate && item.Zone is not SheetZone.Over30Days))
            {
                item.PaidOver = item.ManagedPerUse != 0
                    ? PaidOver(item, rules.CrossingUse)
                    : item.PaidPerUse * (item.Count - uses.Insured(item, rules.PerUseAddOns));
            }

            RateUnits.Split(group);
        }
    }

    // By uses: 1,000 managed units over of 900 each are one use and a ninth of the next; the paid units follow.
    private static int PaidOver(SheetItem item, CrossingUse crossing)
    {
        if (item.PaidPerUse == item.ManagedPerUse)
        {
            return item.ManagedOver;
        }

        var (uses, rest) = Math.DivRem(item.ManagedOver, item.ManagedPerUse);
        return (uses * item.PaidPerUse) + crossing switch
        {
            CrossingUse.Inside => 0,
            CrossingUse.Over => rest > 0 ? item.PaidPerUse : 0,
            _ => Rounding.Share(item.PaidPerUse, rest, item.ManagedPerUse),
        };
    }
}
