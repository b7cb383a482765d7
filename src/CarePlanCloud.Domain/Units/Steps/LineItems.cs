using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>第6表 to code rows: lines of one code become one row with the count of the month; days over 30 become a row of their own.</summary>
internal static class LineItems
{
    public static List<ItemGroup> Of(BenefitSheetInput input)
    {
        var groups = new List<ItemGroup>();
        foreach (var lines in input.Lines.GroupBy(line => (line.ProviderNumber, line.SatelliteNumber, line.Kind)))
        {
            var (number, satellite, kind) = lines.Key;
            var provider = input.Providers.FirstOrDefault(provider => provider.OfficeNumber == number && provider.SatelliteNumber == satellite);
            var items = ItemsOf([.. lines]);
            if (items.Count > 0)
            {
                groups.Add(new ItemGroup(number, satellite, kind, provider, items));
            }
        }

        return groups;
    }

    private static List<SheetItem> ItemsOf(List<UnitLine> lines)
    {
        var services = lines.Where(line => line.Rate is null).Select((line, at) => (line, Row: RowOf(line, at)))
            .GroupBy(each => each.Row, each => each.line).SelectMany(row => RowsOf([.. row])).ToList();
        var over30 = services.Any(item => item.Zone is SheetZone.Over30Days);
        var regular = !over30 || services.Any(item => item.Zone is not SheetZone.Over30Days);
        var rates = lines.Where(line => line.IsChargedRate).DistinctBy(line => line.Code).OrderBy(line => line.Rate!.Step).ThenBy(line => line.Code, StringComparer.Ordinal).ToList();
        return
        [
            .. services,
            .. rates.Where(_ => regular).Select(line => new SheetItem(line, ZoneOf(line), 1)),
            .. rates.Where(_ => over30).Select(line => new SheetItem(line, SheetZone.Over30Days, 1)),
        ];
    }

    // Each line of equipment is an item that was lent, even when code, units and name are equal.
    private static object RowOf(UnitLine line, int at) => KindRules.Find(line.Kind) is { IsEquipment: true }
        ? at
        : (SheetRowKey.Of(line), line.Units, line.LimitUnits, line.DiscountPercent, line.CountUnit, line.InsideLimit, line.FixedFee, line.BenefitRate);

    private static IEnumerable<SheetItem> RowsOf(List<UnitLine> lines)
    {
        var line = lines[0];
        var days = lines.SelectMany(each => each.Days).Where(day => day.Count > 0).ToList();
        var insured = days.Where(day => !day.IsOver30Days).ToList();
        if (insured.Count > 0)
        {
            yield return Item(line, ZoneOf(line), insured);
        }

        var over = days.Where(day => day.IsOver30Days).ToList();
        if (over.Count > 0 && (insured.Count == 0 || line.CountUnit is not CountUnit.Month))
        {
            yield return Item(line, SheetZone.Over30Days, over);
        }
    }

    private static SheetItem Item(UnitLine line, SheetZone zone, List<ServiceDay> days)
    {
        var paid = Discounted(line.Units, line.DiscountPercent);
        return new SheetItem(line, zone, CountOf(line.CountUnit, days))
        {
            Days = days,
            Units = line.Units,
            DiscountPercent = line.DiscountPercent,
            PaidPerUse = paid,
            ManagedPerUse = zone is not SheetZone.Inside ? 0 : line.LimitUnits is { } limit ? Discounted(limit, line.DiscountPercent) : paid,
        };
    }

    private static int Discounted(int units, int? percent) => percent is { } rate ? Rounding.Percent(units, rate) : units;

    /// <summary>How often the marks count, of which there is at least one.</summary>
    public static int CountOf(CountUnit unit, List<ServiceDay> days) => unit switch
    {
        CountUnit.Month => 1,
        CountUnit.Day => days.Select(day => day.Day).Distinct().Count(),
        _ => days.Sum(day => day.Count),
    };

    private static SheetZone ZoneOf(UnitLine line)
    {
        var inside = KindRules.Find(line.Kind) is not { InsideLimit: false } && (line.Rate?.InsideLimit ?? line.InsideLimit);
        return inside ? SheetZone.Inside : SheetZone.Outside;
    }
}
