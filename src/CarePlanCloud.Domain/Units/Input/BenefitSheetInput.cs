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

    public PublicExpense? PublicExpense { get; init; }

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

/// <summary>公費 that takes over what the insurance does not pay. It never covers units over the limit.</summary>
/// <param name="LawNumber">法別番号, 12 for 生活保護.</param>
/// <param name="Percent">公費率: up to which share of the cost insurance and public expense pay together; 100 for 生活保護.</param>
/// <param name="OwnPayment">本人支払額 of the month in yen, as the welfare office set it.</param>
public sealed record PublicExpense(string LawNumber, int Percent, long OwnPayment)
{
    /// <summary>The kinds it covers; null for all of them.</summary>
    public IReadOnlyCollection<string>? Kinds { get; init; }

    /// <summary>First and last day it covers; null is open. Only services of these days are taken over.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public bool Covers(string kind) => Kinds is null || Kinds.Contains(kind);

    public bool Covers(DateOnly day) => !(day < From) && !(day > To);
}

/// <summary>要介護認定 with its period, both days included.</summary>
public sealed record Certification(CareLevel Level, DateOnly From, DateOnly To);

/// <summary>短期入所 before this month.</summary>
/// <param name="Days">Days used in the certification period until the end of the previous month.</param>
/// <param name="DaysInARow">How many days in a row had been used at the end of the previous month.</param>
public sealed record ShortStayBefore(int Days, int DaysInARow)
{
    public static ShortStayBefore None { get; } = new(0, 0);
}
