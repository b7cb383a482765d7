using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Application.Schedules;

/// <summary>A line of a slip. The text fields are empty when the service has no such thing; times are null when it has no time.</summary>
public sealed class ServiceLine : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SlipId { get; init; }

    /// <summary>Order on the paper, from 1.</summary>
    public int Position { get; set; }

    public required string ServiceCode { get; set; }

    public TimeOnly? StartTime { get; set; }

    public TimeOnly? EndTime { get; set; }

    /// <summary>Per time, after discount (R60).</summary>
    public int Units { get; set; }

    /// <summary>割引率: what remains of the units in percent; null without a discount.</summary>
    public int? DiscountPercent { get; set; }

    public required string ServiceOfficeNumber { get; set; }

    public string ServiceOfficeName { get; set; } = "";

    public string SatelliteNumber { get; init; } = "";

    public string TaisCode { get; init; } = "";

    public string EquipmentNotificationCode { get; init; } = "";

    public string EquipmentName { get; set; } = "";

    public string DetailDiscriminatorCode { get; set; } = "";

    public int? ShortStayDaysUntilPreviousMonth { get; set; }

    /// <summary>31 digits, 1 = billable day, or empty (R64).</summary>
    public string ProRataDays { get; set; } = "";

    public bool Over30Days { get; set; }

    public LineKey Key => new(
        new ServiceIdentity(ServiceOfficeNumber, SatelliteNumber, ServiceCode, TaisCode, EquipmentNotificationCode, DetailDiscriminatorCode),
        ServiceTime.Of(StartTime, EndTime));
}

/// <summary>
/// One day of one line, planned or actual. The big table: partitioned by service month, written in bulk, cell by cell only from the grid.
/// </summary>
public sealed class DayMarkRow : ITenantOwned
{
    public Guid TenantId { get; init; }

    /// <summary>First day of the month; the partition key.</summary>
    public DateOnly ServiceMonth { get; init; }

    public Guid LineId { get; init; }

    public Phase Phase { get; init; }

    public short Day { get; init; }

    public short Count { get; set; }

    public TimeOnly? StartTime { get; set; }

    public TimeOnly? EndTime { get; set; }

    public int Units { get; set; }

    /// <summary>Who wrote it last: a member's id, or null for an import.</summary>
    public Guid? WrittenBy { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    public DayMark ToMark() => new(Day, Count, ServiceTime.Of(StartTime, EndTime), Units);
}

/// <summary>サービス利用票別表 (第7表) as received: one row per line of the paper, every item kept by its column name.</summary>
public sealed class BenefitSheetRow : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid SlipId { get; init; }

    public int Position { get; init; }

    public required Dictionary<string, string> Items { get; init; }
}
