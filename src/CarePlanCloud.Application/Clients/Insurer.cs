using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Clients;

/// <summary>保険者 as an office knows it: the files carry only its number, the paper wants its name.</summary>
public sealed class Insurer : ITenantOwned
{
    public Guid TenantId { get; init; }

    /// <summary>6 digits.</summary>
    public required string InsurerNumber { get; init; }

    public required string Name { get; set; }
}
