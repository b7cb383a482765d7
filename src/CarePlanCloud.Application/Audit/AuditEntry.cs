using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Audit;

/// <summary>
/// One line of an office's trail: who did or looked at what, when. Append-only (nothing changes it, and only what is older than five years
/// may go), chained by SHA-256 within the office. Ids only, no names.
/// </summary>
public sealed class AuditEntry : ITenantOwned
{
    public Guid TenantId { get; init; }

    /// <summary>1, 2, 3 … without gaps within the office.</summary>
    public long Number { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>member, program, job, link or operator.</summary>
    public required string ActorKind { get; init; }

    public Guid? ActorId { get; init; }

    /// <summary>The use case, e.g. ImportIncoming.</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to, by id; null when the act is about the whole office.</summary>
    public Guid? SubjectId { get; init; }

    public required byte[] PreviousHash { get; init; }

    public required byte[] Hash { get; init; }
}
