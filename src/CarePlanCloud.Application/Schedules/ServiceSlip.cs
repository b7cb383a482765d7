using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Schedules;

/// <summary>サービス利用票 (第6表): the month of one client.</summary>
public sealed class ServiceSlip : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ClientId { get; init; }

    /// <summary>First day of the service month.</summary>
    public DateOnly ServiceMonth { get; init; }

    /// <summary>作成年月日 of the plan side.</summary>
    public DateOnly CreatedOn { get; set; }

    public required string CareManagementOfficeNumber { get; set; }

    /// <summary>43 or 46: the kind under which the care-management office exchanges.</summary>
    public required string CareManagementServiceKind { get; set; }

    public string CareManagerName { get; set; } = "";

    /// <summary>利用者確認: the day the client agreed to this month, or null.</summary>
    public DateOnly? AgreedOn { get; set; }
}

/// <summary>
/// Where a side of a slip came from: the newest serial imported from one office. Older serials are refused (R27), and the inspection
/// asks for it.
/// </summary>
public sealed class SlipSource : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid SlipId { get; init; }

    public Domain.Schedules.Phase Phase { get; init; }

    public required string SenderOfficeNumber { get; init; }

    public required string SerialNumber { get; set; }

    public Guid? IncomingId { get; set; }

    public DateTimeOffset ImportedAt { get; set; }
}
