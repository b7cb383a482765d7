using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Schedules;

/// <summary>How many units over the limit the care manager put on one provider and kind. No row for a slip: the proposal counts.</summary>
public sealed class OverrunAllotment : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid SlipId { get; init; }

    public required string ServiceOfficeNumber { get; init; }

    /// <summary>The two-character kind.</summary>
    public required string ServiceKind { get; init; }

    public int Units { get; set; }

    public Guid? WrittenBy { get; set; }

    public DateTimeOffset WrittenAt { get; set; }
}
