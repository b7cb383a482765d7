using CarePlanCloud.Application.Reports.BenefitSheets;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Application.Reports.Sources;

/// <summary>Rows of a 第7表, computed or received → rows as they are printed. Nothing is added up here but what a provider's copy leaves out.</summary>
internal static class BenefitPaperRows
{
    public static IReadOnlyList<BenefitPaperRow> Of(IEnumerable<SheetRow> rows) =>
        [.. rows.Where(row => row.IsPrinted && row.Kind is not SheetRowKind.Total).Select(Of)];

    public static BenefitTotals Totals(SheetRow? total) => total is null ? new BenefitTotals() : new BenefitTotals
    {
        ServiceUnits = total.ServiceUnits,
        ManagedUnits = total.ManagedUnits,
        OverKindLimit = total.Split.OverKindLimit,
        WithinKindLimit = total.Split.WithinKindLimit,
        OverLimit = total.Split.OverLimit,
        WithinLimit = total.Split.WithinLimit,
        Cost = total.Money?.TotalCost,
        Claim = total.Money?.InsuranceClaim,
        ClientCharge = total.Money?.ClientCharge,
        SelfPaid = total.Money?.SelfPaid,
    };

    /// <summary>合計 of one provider's rows: each figure once, from the code rows or from the sum above them, as printed.</summary>
    public static BenefitTotals TotalsOf(IReadOnlyCollection<SheetRow> rows)
    {
        var printed = rows.Where(row => row.IsPrinted && row.Kind is not SheetRowKind.Total).ToList();
        var inside = printed.Where(row => row is { Kind: SheetRowKind.Code, Zone: SheetZone.Inside }).ToList();
        var carrying = printed.Where(row => !row.SplitInBrackets).ToList();
        return new BenefitTotals
        {
            ServiceUnits = inside.Sum(row => row.ServiceUnits ?? 0),
            ManagedUnits = inside.Sum(row => row.ManagedUnits ?? 0),
            OverKindLimit = carrying.Sum(row => row.Split.OverKindLimit),
            WithinKindLimit = carrying.Sum(row => row.Split.WithinKindLimit),
            OverLimit = carrying.Sum(row => row.Split.OverLimit ?? 0),
            WithinLimit = carrying.Sum(row => row.Split.WithinLimit ?? 0),
            Cost = carrying.Sum(row => row.Money?.TotalCost ?? 0),
            Claim = carrying.Sum(row => row.Money?.InsuranceClaim ?? 0),
            ClientCharge = carrying.Sum(row => row.Money?.ClientCharge ?? 0),
            SelfPaid = carrying.Sum(row => row.Money?.SelfPaid ?? 0),
        };
    }

    private static BenefitPaperRow Of(SheetRow row)
    {
        var isCode = row.Kind is SheetRowKind.Code;
        var money = row.SplitInBrackets ? null : row.Money;
        return new BenefitPaperRow
        {
            IsSubtotal = !isCode,
            OfficeName = row.ProviderName,
            OfficeNumber = row.Key.SatelliteNumber.Length > 0 ? $"{row.Key.ProviderNumber}\n（枝番 {row.Key.SatelliteNumber}）" : row.Key.ProviderNumber,
            Service = Service(row),
            ServiceCode = isCode ? row.Key.Code : null,
            Units = isCode ? row.Units : null,
            DiscountRate = row.DiscountPercent,
            DiscountedUnits = row.DiscountedUnits,
            Count = isCode ? row.Count : null,
            ServiceUnits = Figure(row.ServiceUnits, row.UnitsInBrackets),
            ManagedUnits = Figure(row.ManagedUnits, false),
            OverKindLimit = Figure(row.Split.OverKindLimit, row.SplitInBrackets),
            WithinKindLimit = Figure(row.Split.WithinKindLimit, row.SplitInBrackets),
            OverLimit = Figure(row.Split.OverLimit, row.SplitInBrackets),
            WithinLimit = Figure(row.Split.WithinLimit, row.SplitInBrackets),
            UnitPrice = money?.UnitPrice,
            Cost = Figure(money?.TotalCost, false),
            BenefitRate = money?.BenefitRate,
            Claim = Figure(money?.InsuranceClaim, false),
            FixedCharge = Figure(row.FixedFee, false),
            ClientCharge = Figure(row.Money?.ClientCharge, row.SplitInBrackets),
            SelfPaid = Figure(row.Money?.SelfPaid, row.SplitInBrackets),
        };
    }

    private static string Service(SheetRow row) => string.Join('\n', new[]
    {
        row.Name,
        row.Equipment.Name,
        row.Equipment.TaisCode.Length > 0 ? row.Equipment.TaisCode : row.Equipment.NotificationCode,
    }.Where(text => text.Length > 0).Distinct());

    private static Figure? Figure(long? value, bool bracketed) => value is { } known ? new Figure(known, bracketed) : null;
}
