using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Credentials;

/// <summary>That somebody changed the office's password of the national system on a day. The password itself is never asked for and never kept.</summary>
public sealed class NationalPassword : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public DateOnly ChangedOn { get; init; }

    /// <summary>After how many days the next change is due.</summary>
    public int RemindAfterDays { get; set; }

    public DateTimeOffset RecordedAt { get; init; }

    public Guid? RecordedBy { get; init; }
}
