namespace CarePlanCloud.Application.Ending;

/// <summary>How far the end of a contract is.</summary>
public enum TerminationState
{
    /// <summary>解約の申し込み: may be taken back.</summary>
    Asked,

    /// <summary>Taken back by the office.</summary>
    Withdrawn,

    /// <summary>An operator has ordered the deletion; it is under way.</summary>
    Deleting,

    /// <summary>Nothing of the office is left but what the certificate says.</summary>
    Deleted,
}

/// <summary>
/// 解約: an office leaves. Written inside the office, read by operators, who see no row of any office: not tenant-owned, and it names no client.
/// </summary>
public sealed class Termination
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OfficeId { get; init; }

    /// <summary>The last day of the contract, in Japan.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>As the office gave it; may be empty, and is emptied with everything else of the office.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The office asked that nobody waits after the last day.</summary>
    public bool IsImmediate { get; init; }

    public Guid? AskedBy { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public Guid? WithdrawnBy { get; set; }

    /// <summary>When an operator ordered the deletion; null again when it could not be carried out.</summary>
    public DateTimeOffset? OrderedAt { get; set; }

    public Guid? OrderedBy { get; set; }

    /// <summary>Why the last attempt to delete was given up; empty before that.</summary>
    public string Fault { get; set; } = "";

    public DateTimeOffset? DeletedAt { get; set; }

    public TerminationState State => DeletedAt is not null ? TerminationState.Deleted : WithdrawnAt is not null ? TerminationState.Withdrawn
        : OrderedAt is not null ? TerminationState.Deleting : TerminationState.Asked;

    /// <summary>The last day on which the office can still write its data out.</summary>
    public DateOnly ExportUntil(int graceDays) => IsImmediate ? LastDay : LastDay.AddDays(graceDays);
}
