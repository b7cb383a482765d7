using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Outbox;

/// <summary>Work that was given up, until somebody of the office decides: もう一度 or 取り下げ.</summary>
public sealed class DeadLetter : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public OutboxKind Kind { get; init; }

    public Guid SubjectId { get; init; }

    /// <summary>Why the last attempt came to nothing.</summary>
    public required string Reason { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset FirstAttemptAt { get; init; }

    public DateTimeOffset LastAttemptAt { get; init; }
}
