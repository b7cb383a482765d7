using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>A 別表 by kind, for the narrow pane. What stands outside the limit is one row of its own.</summary>
public static class SheetKinds
{
    /// <param name="Charge">What the client pays of it in yen; null while a price is not known.</param>
    public sealed record Row(string Name, int Units, int Over, long? Charge, bool IsOutside);

    public static IReadOnlyList<Row> Of(BenefitSheet sheet)
    {
        var sums = sheet.Rows.Where(row => row.Kind != SheetRowKind.Total && row.IsPrinted)
            .GroupBy(row => (row.Key.ProviderNumber, row.Key.SatelliteNumber, Kind: ServiceCode.KindOf(row.Key.Code), row.Zone))
            .SelectMany(group => group.Any(IsSum) ? group.Where(IsSum) : group).ToList();
        var inside = sums.Where(row => row.Zone == SheetZone.Inside).GroupBy(row => ServiceCode.KindOf(row.Key.Code)).Select(kind => new Row(
            KindRules.Find(kind.Key)?.Name ?? kind.Key,
            kind.Sum(row => row.ManagedUnits ?? 0),
            kind.Sum(row => (row.Split.OverKindLimit ?? 0) + (row.Split.OverLimit ?? 0)),
            ChargeOf([.. kind]),
            IsOutside: false));
        var outside = sums.Where(row => row.Zone != SheetZone.Inside).ToList();
        return [.. inside, .. outside.Count == 0 ? [] : new[] { new Row("対象外", outside.Sum(row => row.ServiceUnits ?? 0), 0, ChargeOf(outside), IsOutside: true) }];
    }

    // A sum carries what its code rows break down.
    private static bool IsSum(SheetRow row) => row.Kind is SheetRowKind.Subtotal or SheetRowKind.Over30DaysSubtotal;

    private static long? ChargeOf(IReadOnlyList<SheetRow> rows) => rows.Any(row => row.Money is null or { ClientCharge: null, SelfPaid: null })
        ? null
        : rows.Sum(row => (row.Money!.ClientCharge ?? 0) + (row.Money.SelfPaid ?? 0) - row.Money.PublicExpense);
}
