using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Units.Input;

/// <summary>Everything a month's 第7表 is computed from. Values only: what was valid in the month has been looked up before.</summary>
public sealed record BenefitSheetInput
{
    public required ServiceMonth Month { get; init; }

    /// <summary>区分支給限度基準額 of the month, in units; of the heavier level when it changed (<see cref="BenefitLimits.OfHeaviest"/>).</summary>
    public required int LimitUnits { get; init; }

    /// <summary>種類支給限度, at most nine; most insurers set none.</summary>
    public IReadOnlyList<KindLimit> KindLimits { get; init; } = [];

    /// <summary>給付率 in per cent: 90, 80, 70, in 給付制限 70 or 60, for みなし2号 (H numbers) 0.</summary>
    public required int BenefitRate { get; init; }

    /// <summary>An H number: 生活保護 without insurance, so that only 公費 pays.</summary>
    public bool IsPublicAssistanceOnly { get; init; }

    /// <summary>All of the month, in the order in which they pay where they cover the same days.</summary>
    public IReadOnlyList<PublicExpense> PublicExpenses { get; init; } = [];

    /// <summary>All certifications that touch the month, in any order; empty is "none known".</summary>
    public IReadOnlyList<Certification> Certifications { get; init; } = [];

    public ShortStayBefore ShortStayBefore { get; init; } = ShortStayBefore.None;

    public required IReadOnlyList<UnitProvider> Providers { get; init; }

    /// <summary>In the order of 第6表; the order decides about the rows, never about the figures.</summary>
    public required IReadOnlyList<UnitLine> Lines { get; init; }

    public IReadOnlyList<PrivateService> PrivateServices { get; init; } = [];

    /// <summary>The overrun as the care manager put it on rows. Where nothing is said about a limit, a proposal is made.</summary>
    public IReadOnlyList<Allotment> Allotments { get; init; } = [];

    public UnitRules Rules { get; init; } = UnitRules.Default;
}

/// <summary>種類支給限度 of one kind, in units a month. 22 holds for all of 短期入所療養介護.</summary>
public sealed record KindLimit(string Kind, int Units);

/// <summary>要介護認定 with its period, both days included.</summary>
public sealed record Certification(CareLevel Level, DateOnly From, DateOnly To);

/// <summary>短期入所 before this month.</summary>
/// <param name="Days">Days used in the certification period until the end of the previous month.</param>
/// <param name="DaysInARow">How many days in a row had been used at the end of the previous month.</param>
public sealed record ShortStayBefore(int Days, int DaysInARow)
{
    public static ShortStayBefore None { get; } = new(0, 0);
}
