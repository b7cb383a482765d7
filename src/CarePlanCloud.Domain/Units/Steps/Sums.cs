using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>合計 of a sheet.</summary>
internal static class Sums
{
    public static SheetMoney Of(IReadOnlyCollection<SheetMoney> amounts) => new()
    {
        TotalCost = amounts.Sum(row => row.TotalCost ?? 0),
        InsuranceClaim = amounts.Sum(row => row.InsuranceClaim ?? 0),
        ClientCharge = amounts.Sum(row => row.ClientCharge ?? 0),
        PublicExpense = amounts.Sum(row => row.PublicExpense),
        SelfPaid = amounts.Sum(row => row.SelfPaid ?? 0),
    };

    /// <summary>The last row. Bracketed units are in none of its sums; money outside the limit is.</summary>
    public static SheetRow TotalRow(IReadOnlyList<ItemGroup> groups, LimitUse limit, bool withKindLimits, SheetMoney money)
    {
        var inside = groups.SelectMany(group => group.Inside).ToList();
        var managed = inside.Sum(item => item.Managed);
        return new SheetRow
        {
            Kind = SheetRowKind.Total,
            Zone = SheetZone.Inside,
            ProviderName = "",
            Key = new(SheetCodes.TotalOffice, "", SheetCodes.Total),
            Name = "合計",
            ServiceUnits = inside.Sum(item => item.Paid),
            ManagedUnits = managed,
            Split = new SheetSplit(withKindLimits ? managed - limit.Used : null, withKindLimits ? limit.Used : null, limit.Over, limit.Within),
            Money = money,
        };
    }
}
