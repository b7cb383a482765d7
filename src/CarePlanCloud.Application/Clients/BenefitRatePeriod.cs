using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Clients;

/// <summary>Why the insurance pays this rate.</summary>
public enum BenefitRateReason
{
    /// <summary>負担割合証.</summary>
    ShareCertificate,

    /// <summary>給付制限 (unpaid premiums).</summary>
    BenefitRestriction,

    /// <summary>Anything else, such as a reduction after a disaster.</summary>
    Other,
}

/// <summary>給付率 of a client for a span of time.</summary>
public sealed class BenefitRatePeriod : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ClientId { get; init; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>What the insurance pays, in percent: 90, 80, 70, 60.</summary>
    public int Percent { get; set; }

    public BenefitRateReason Reason { get; set; }
}

/// <summary>公費 of a client for a span of time.</summary>
public sealed class PublicExpensePeriod : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ClientId { get; init; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>公費負担者番号, 8 digits; the first two are the law (12 生活保護).</summary>
    public required string PayerNumber { get; set; }

    /// <summary>公費受給者番号, 7 digits.</summary>
    public required string RecipientNumber { get; set; }

    /// <summary>公費給付率 in percent, counted from the whole cost.</summary>
    public int Percent { get; set; }

    /// <summary>本人支払額 in yen a month.</summary>
    public long OwnPayment { get; set; }
}
