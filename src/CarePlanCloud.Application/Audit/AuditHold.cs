using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Audit;

/// <summary>保全: while it stands, no entry of the office is removed, however old. It is lifted, never deleted.</summary>
public sealed class AuditHold : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Why, in the words of whoever set it.</summary>
    public required string Reason { get; init; }

    public Guid? SetBy { get; init; }

    public DateTimeOffset SetAt { get; init; }

    public Guid? LiftedBy { get; set; }

    public DateTimeOffset? LiftedAt { get; set; }
}
