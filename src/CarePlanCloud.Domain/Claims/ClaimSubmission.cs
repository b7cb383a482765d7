using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Claims;

/// <summary>What an office is about to send to 国保連 in one month.</summary>
public sealed record ClaimSubmission(ClaimFileHead Head)
{
    public IReadOnlyList<BenefitManagementSheet> Sheets { get; init; } = [];

    public IReadOnlyList<CareManagementClaim> Claims { get; init; } = [];

    /// <summary>給付管理票 that 国保連 holds from earlier sendings, with the month in which each was sent; cancelled ones left out.</summary>
    public IReadOnlyDictionary<ClaimKey, ServiceMonth> Accepted { get; init; } = new Dictionary<ClaimKey, ServiceMonth>();

    /// <summary>区分支給限度基準額 of the time; an office may pass its own rows.</summary>
    public BenefitLimits Limits { get; init; } = BenefitLimits.National;

    /// <summary>居宅介護支援費 of the time.</summary>
    public CareManagementFees Fees { get; init; } = CareManagementFees.National;
}
