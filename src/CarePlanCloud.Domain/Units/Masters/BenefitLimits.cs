using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Domain.Units.Masters;

/// <summary>区分支給限度基準額 of one level from a month on, in units a month.</summary>
public sealed record BenefitLimit(CareLevel Level, DateOnly ValidFrom, int Units);

/// <summary>The dated table of 区分支給限度基準額. An office may pass its own rows; <see cref="National"/> is the ministry's.</summary>
public sealed class BenefitLimits(IReadOnlyList<BenefitLimit> rows)
{
    private static readonly DateOnly From2014 = new(2014, 4, 1);
    private static readonly DateOnly From2019 = new(2019, 10, 1);

    /// <summary>For 事業対象者 the insurer may set more than 要支援1; then the client's own limit goes into the input instead.</summary>
    public static BenefitLimits National { get; } = new(
    [
        .. From(From2014, 5003, 5003, 10473, 16692, 19616, 26931, 30806, 36065),
        .. From(From2019, 5032, 5032, 10531, 16765, 19705, 27048, 30938, 36217),
    ]);

    public IReadOnlyList<BenefitLimit> Rows { get; } = rows;

    /// <summary>Null when the table does not reach back that far.</summary>
    public int? Of(CareLevel level, ServiceMonth month) => Rows
        .Where(row => row.Level == level && row.ValidFrom <= month.FirstDay)
        .MaxBy(row => row.ValidFrom)?.Units;

    /// <summary>A level that changes within the month: the heavier one's limit holds for the whole month, without proration.</summary>
    public int? OfHeaviest(IEnumerable<CareLevel> levelsOfMonth, ServiceMonth month) => Of(levelsOfMonth.Max(), month);

    private static IEnumerable<BenefitLimit> From(DateOnly validFrom, params int[] units) =>
        CareLevels.All.Zip(units, (level, limit) => new BenefitLimit(level, validFrom, limit));
}
