namespace CarePlanCloud.Application.Tenancy;

/// <summary>A row of one office. Its table leads every key with tenant_id and stands behind row-level security.</summary>
public interface ITenantOwned
{
    Guid TenantId { get; }
}
