using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Plans;

/// <summary>
/// 居宅サービス計画 as received or written: 第1表, 第2表 and 第3表 of one client and plan date. The rows keep every item by its column
/// name in the order of the file; repeated texts left blank by the sender stay blank (R56).
/// </summary>
public sealed class CarePlan : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ClientId { get; init; }

    public DateOnly PlanDate { get; init; }

    public required string SenderOfficeNumber { get; init; }

    public required string SerialNumber { get; set; }

    /// <summary>第1表.</summary>
    public required Dictionary<string, string> Overview { get; set; }

    /// <summary>第2表, in print order.</summary>
    public required List<Dictionary<string, string>> Needs { get; set; }

    /// <summary>第3表.</summary>
    public required List<Dictionary<string, string>> Week { get; set; }
}
