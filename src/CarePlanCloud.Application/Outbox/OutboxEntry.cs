namespace CarePlanCloud.Application.Outbox;

/// <summary>The background work there is.</summary>
public enum OutboxKind
{
    CheckIncoming,
    GenerateOutgoing,
    RelayOutgoing,
    CarrySignal,
    PrintForms,

    /// <summary>A mail to a member about unread questions; the subject is the member.</summary>
    NotifyOfInquiries,
}

/// <summary>
/// Work that outlives a click, written in the transaction that makes it necessary. Ids only. Not tenant-owned: the dispatcher hands out
/// the work of all offices and enters none of them.
/// </summary>
public sealed class OutboxEntry
{
    public long Id { get; init; }

    public Guid OfficeId { get; init; }

    public OutboxKind Kind { get; init; }

    public Guid SubjectId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DispatchedAt { get; set; }
}
