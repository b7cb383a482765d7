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

    /// <summary>A walk along the trail that an administrator asked for.</summary>
    VerifyAudit,

    /// <summary>全データの書き出し; the subject is the export.</summary>
    ExportOffice,

    /// <summary>The deletion at the end of a contract; the subject is the 解約.</summary>
    DeleteOffice,
}

/// <summary>
/// Work that outlives a click, written in the transaction that makes it necessary; the row goes when the work is done or given up. Ids
/// only. Not tenant-owned: the dispatcher hands out the work of all offices and enters none of them.
/// </summary>
public sealed class OutboxEntry
{
    public long Id { get; init; }

    public Guid OfficeId { get; init; }

    public OutboxKind Kind { get; init; }

    public Guid SubjectId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it may be handed out: at once, after a pause, or when the lease of whoever has it runs out.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>The worker that has it; null while it waits. A worker whose claim is not this one any more changes nothing here.</summary>
    public Guid? Claim { get; set; }

    /// <summary>How often it was handed out.</summary>
    public int Attempts { get; set; }

    /// <summary>How often it broke by itself: an error that trying again will hardly mend.</summary>
    public int Faults { get; set; }

    /// <summary>How often its worker fell silent with it.</summary>
    public int Deaths { get; set; }

    public DateTimeOffset? FirstAttemptAt { get; set; }

    /// <summary>Why the last attempt came to nothing, for the people of the office; empty before that.</summary>
    public string LastFault { get; set; } = "";
}
