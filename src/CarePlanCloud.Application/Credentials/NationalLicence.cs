using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Credentials;

/// <summary>On what terms the office uses the national system. Stored as a word.</summary>
public enum NationalLicenceKind
{
    /// <summary>有料, a year at a time.</summary>
    Paid,

    /// <summary>フリーパスキャンペーン.</summary>
    FreePass,
}

/// <summary>ライセンス of the national system, of a span of time. Not CarePlanCloud's own (<see cref="Licences.Licence"/>).</summary>
public sealed class NationalLicence : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public NationalLicenceKind Kind { get; init; }

    public DateOnly StartsOn { get; init; }

    /// <summary>The last day, in Japan.</summary>
    public DateOnly EndsOn { get; init; }

    /// <summary>自動更新: applied for since 2025-06-01.</summary>
    public bool Renews { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public Guid? RecordedBy { get; init; }

    /// <summary>Since then it stands in the history only.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    public Guid? RemovedBy { get; set; }
}
