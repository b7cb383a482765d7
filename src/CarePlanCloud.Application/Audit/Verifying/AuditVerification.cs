using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Audit.Verifying;

/// <summary>How far a verification is. Stored as a word.</summary>
public enum VerificationState
{
    Requested,
    Running,
    Sound,
    Broken,

    /// <summary>It could not be carried through; nothing is known.</summary>
    Failed,
}

/// <summary>One verification of the office's trail, done in the background, with its verdict.</summary>
public sealed class AuditVerification : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public VerificationState State { get; set; }

    /// <summary>Entries that hold so far.</summary>
    public long Checked { get; set; }

    /// <summary>How many there are to verify, as far as known.</summary>
    public long Total { get; set; }

    /// <summary>What is wrong with the first broken entry; null unless broken.</summary>
    public TrailFault? Fault { get; set; }

    public long? BrokenNumber { get; set; }

    public DateTimeOffset? BrokenAt { get; set; }

    public Guid? RequestedBy { get; init; }

    public DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }
}
