using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain.Reconciliation;

namespace CarePlanCloud.Application.Reconciliation.Mirror;

/// <summary>
/// What a care-management office has made of this office's 実績 of one client's month, as that office last said it. Under its numbers of
/// the client: who it is here is looked up when it is read.
/// </summary>
public sealed class MirroredMonth : ITenantOwned
{
    public Guid TenantId { get; init; }

    public required string PlannerOfficeNumber { get; init; }

    public required string InsurerNumber { get; init; }

    public required string InsuredNumber { get; init; }

    /// <summary>First day of the service month.</summary>
    public DateOnly ServiceMonth { get; init; }

    /// <summary>承認済み: the planner has closed the month.</summary>
    public bool IsAccepted { get; set; }

    public IReadOnlyList<MirroredDecision> Decisions { get; set; } = [];

    /// <summary>When the planner said so; what was said earlier and comes later changes nothing.</summary>
    public DateTimeOffset SaidAt { get; set; }
}

/// <summary>A decision about the service office's own 実績.</summary>
/// <param name="Days">Of the month, in order.</param>
/// <param name="StartTime">Of the line in the plan; null where it has no time.</param>
/// <param name="IsAsked">照会中: an answer or another file is awaited.</param>
/// <param name="Person">Who decided.</param>
public sealed record MirroredDecision(
    string ServiceCode, IReadOnlyList<int> Days, TimeOnly? StartTime, DifferenceKind Kind, Resolution Resolution, string Reason, bool IsAsked, string Person, DateTimeOffset At)
{
    /// <summary>変更: other than the 実績 say is claimed.</summary>
    public bool IsChange => Resolution is Resolution.KeepPlan or Resolution.Defer or Resolution.SetAside;
}
