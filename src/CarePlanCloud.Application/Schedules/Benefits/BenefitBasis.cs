using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Application.Schedules.Benefits;

/// <summary>What the partner asks: its name, grade, discounts and kinds.</summary>
public sealed record PartnerTerms(
    string OfficeNumber, string Name, RegionalGrade Grade, IReadOnlyList<string> ServiceKinds, IReadOnlyList<Discount> Discounts, IReadOnlyList<string> AddOnCodes);

/// <summary>
/// Everything a month's 別表 depends on beside the lines: looked up once, so that the sheet can be computed again with every key. All of
/// it as it was valid in the month.
/// </summary>
public sealed record BenefitBasis
{
    public required ServiceMonth Month { get; init; }

    /// <summary>区分支給限度基準額; null when no certification is known for the month.</summary>
    public required int? LimitUnits { get; init; }

    public required IReadOnlyList<KindLimit> KindLimits { get; init; }

    /// <summary>給付率 in percent.</summary>
    public required int BenefitRate { get; init; }

    /// <summary>An H number: 生活保護 without insurance.</summary>
    public required bool IsPublicAssistanceOnly { get; init; }

    /// <summary>In the order in which they pay.</summary>
    public required IReadOnlyList<PublicExpense> PublicExpenses { get; init; }

    public required IReadOnlyList<Certification> Certifications { get; init; }

    public required ShortStayBefore ShortStayBefore { get; init; }

    /// <summary>By code, as the insurer and the month have it.</summary>
    public required IReadOnlyDictionary<string, ServiceCodeInForce> Codes { get; init; }

    /// <summary>By office number.</summary>
    public required IReadOnlyDictionary<string, PartnerTerms> Partners { get; init; }

    public required UnitPrices Prices { get; init; }

    /// <summary>超過 as it was put on provider and kind by hand; empty lets the proposal count.</summary>
    public required IReadOnlyList<AllottedUnits> Allotted { get; init; }
}

/// <summary>Units over the limit put on one provider's kind.</summary>
public sealed record AllottedUnits(string OfficeNumber, string ServiceKind, int Units);
