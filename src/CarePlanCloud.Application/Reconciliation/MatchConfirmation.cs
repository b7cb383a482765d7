using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>一致の確定: somebody has seen that a client's month with a partner agrees. Holds as long as the marks are those that were seen.</summary>
public sealed class MatchConfirmation : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid ClientId { get; init; }

    /// <summary>First day of the service month.</summary>
    public DateOnly ServiceMonth { get; init; }

    public required string OfficeNumber { get; init; }

    /// <summary>Of the marks that were seen; see <see cref="MonthFingerprint"/>.</summary>
    public required string Fingerprint { get; set; }

    public string ConfirmedByName { get; set; } = "";

    public DateTimeOffset ConfirmedAt { get; set; }
}
