using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Credentials;

/// <summary>That the administrators were written to about an end, at one step: each step once.</summary>
public sealed class CredentialNotice : ITenantOwned
{
    public Guid TenantId { get; init; }

    /// <summary>The certificate, licence or change of password.</summary>
    public Guid SubjectId { get; init; }

    public DateOnly EndsOn { get; init; }

    /// <summary>So many days before the end, or earlier steps that were passed over.</summary>
    public int DaysBefore { get; init; }

    public DateTimeOffset WrittenAt { get; init; }
}
