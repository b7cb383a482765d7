using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Claims;

/// <summary>居宅介護支援費 of the levels between <paramref name="From"/> and <paramref name="To"/> from a month on, in units a month.</summary>
public sealed record CareManagementFee(string Code, CareLevel From, CareLevel To, DateOnly ValidFrom, int Units);

/// <summary>処遇改善加算 of 居宅介護支援 from a month on.</summary>
/// <param name="Rate">Per thousand of the month's units.</param>
public sealed record CareManagementRate(string Code, DateOnly ValidFrom, int Rate);

/// <summary>What is known of one client's month beside the tables.</summary>
/// <param name="Level">At the end of the month.</param>
/// <param name="HasTreatmentImprovement">The office has filed 処遇改善加算.</param>
public sealed record FeeMonth(ServiceMonth Month, CareLevel Level, bool HasTreatmentImprovement)
{
    /// <summary>Instead of the table's fee, as above 45 clients a care manager (逓減制); null takes the table's.</summary>
    public FeeLine? OtherFee { get; init; }

    /// <summary>Add-ons and reductions, such as 初回加算, with their units.</summary>
    public IReadOnlyList<FeeLine> Extras { get; init; } = [];
}

/// <summary>The dated table of 居宅介護支援費Ⅰ(ⅰ) and its 処遇改善加算. Everything else comes with the month.</summary>
public sealed class CareManagementFees(IReadOnlyList<CareManagementFee> fees, IReadOnlyList<CareManagementRate> rates)
{
    private static readonly DateOnly From202404 = new(2024, 4, 1);

    public static CareManagementFees National { get; } = new(
    [
        new("432111", CareLevel.Care1, CareLevel.Care2, From202404, 1086),
        new("432211", CareLevel.Care3, CareLevel.Care5, From202404, 1411),
    ],
    [
        new("436191", new(2026, 6, 1), 21),
    ]);

    /// <summary>Null before the table begins, and for 要支援.</summary>
    public CareManagementFee? FeeOf(CareLevel level, ServiceMonth month) => fees
        .Where(fee => fee.From <= level && level <= fee.To && fee.ValidFrom <= month.FirstDay)
        .MaxBy(fee => fee.ValidFrom);

    /// <summary>By its code; null when the table does not have it.</summary>
    public CareManagementFee? FeeOf(string code, ServiceMonth month) => fees
        .Where(fee => fee.Code == code && fee.ValidFrom <= month.FirstDay)
        .MaxBy(fee => fee.ValidFrom);

    /// <summary>The tables end the name of a fee with １ for 要介護1・2 and with ２ for 要介護3 to 5; any other name is for every level.</summary>
    public static bool IsOfLevel(string name, CareLevel level) => AddOnNames.IsAddOn(name) || name[^1] switch
    {
        '１' => level is CareLevel.Care1 or CareLevel.Care2,
        '２' => level is CareLevel.Care3 or CareLevel.Care4 or CareLevel.Care5,
        _ => true,
    };

    /// <summary>Null before there was one.</summary>
    public CareManagementRate? RateOf(ServiceMonth month) => rates.Where(rate => rate.ValidFrom <= month.FirstDay).MaxBy(rate => rate.ValidFrom);

    /// <summary>The lines of a claim: the fee, what came with the month, 処遇改善加算 of all of it (四捨五入).</summary>
    /// <returns>Null when the table has no fee of the level and month and none came with it.</returns>
    public IReadOnlyList<FeeLine>? LinesOf(FeeMonth month)
    {
        var fee = month.OtherFee ?? (FeeOf(month.Level, month.Month) is { } known ? new FeeLine(known.Code, known.Units) : null);
        if (fee is null)
        {
            return null;
        }

        FeeLine[] lines = [fee, .. month.Extras];
        return month.HasTreatmentImprovement && RateOf(month.Month) is { } rate
            ? [.. lines, new FeeLine(rate.Code, Rounding.PerThousand(lines.Sum(line => line.TotalUnits), rate.Rate))]
            : lines;
    }
}
