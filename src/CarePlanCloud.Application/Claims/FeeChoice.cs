using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Claims;

/// <summary>
/// What is charged for one client in one month beside what the tables and the office say: 初回加算 and the like, and another fee than the
/// table's where 逓減制 asks for it.
/// </summary>
public sealed class FeeChoice : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid ClientId { get; init; }

    /// <summary>First day of the service month.</summary>
    public DateOnly ServiceMonth { get; init; }

    /// <summary>Six-character codes of 43 or 46.</summary>
    public List<string> Codes { get; set; } = [];

    public string WrittenByName { get; set; } = "";

    public DateTimeOffset WrittenAt { get; set; }
}
