using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Domain.Units.Masters;

/// <summary>単位数単価: yen for one unit, two decimals, from a month on.</summary>
public sealed record UnitPrice(RegionalGrade Grade, LabourShare Share, DateOnly ValidFrom, decimal Yen);

/// <summary>
/// The dated table of 単位数単価. Grades are reviewed every few years and places move between them, so a month is always priced with the
/// rows valid in it. An office may pass its own rows; <see cref="National"/> is the ministry's. 総合事業 prices are the insurer's.
/// </summary>
public sealed class UnitPrices(IReadOnlyList<UnitPrice> rows)
{
    private static readonly DateOnly From2024 = new(2024, 4, 1);

    public static UnitPrices National { get; } = new(
    [
        .. From(From2024, (RegionalGrade.Grade1, 20), (RegionalGrade.Grade2, 16), (RegionalGrade.Grade3, 15), (RegionalGrade.Grade4, 12),
            (RegionalGrade.Grade5, 10), (RegionalGrade.Grade6, 6), (RegionalGrade.Grade7, 3), (RegionalGrade.Other, 0)),
    ]);

    public IReadOnlyList<UnitPrice> Rows { get; } = rows;

    /// <summary>Null when the table does not reach back that far.</summary>
    public decimal? Of(RegionalGrade grade, LabourShare share, ServiceMonth month) => Rows
        .Where(row => row.Grade == grade && row.Share == share && row.ValidFrom <= month.FirstDay)
        .MaxBy(row => row.ValidFrom)?.Yen;

    /// <summary>The price of a service kind; null for an unknown kind, or before the table begins.</summary>
    public decimal? OfKind(RegionalGrade grade, string serviceKind, ServiceMonth month) =>
        KindRules.Find(serviceKind) is { } rule ? Of(grade, rule.Labour, month) : null;

    private static IEnumerable<UnitPrice> From(DateOnly validFrom, params (RegionalGrade Grade, int Surcharge)[] surcharges) =>
        from row in surcharges
        from share in Enum.GetValues<LabourShare>()
        select new UnitPrice(row.Grade, share, validFrom, Rounding.UnitPrice(row.Surcharge, (int)share));
}
