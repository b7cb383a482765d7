using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Audit;

/// <summary>
/// 末尾の控え: the newest entry of an office's trail, kept apart from it, so that a trail whose end was cut off is found out. The database
/// moves it with every entry, forward only and only to an entry that is there.
/// </summary>
public sealed class AuditHead : ITenantOwned
{
    public Guid TenantId { get; init; }

    public long Number { get; init; }

    public required byte[] Hash { get; init; }
}
