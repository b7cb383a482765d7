using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Clients;

/// <summary>要介護・要支援認定 of a client for a span of time. The history stays: a month is computed with what was valid in it.</summary>
public sealed class Certification : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ClientId { get; init; }

    /// <summary>The insurer that certified; the client may have moved since.</summary>
    public required string InsurerNumber { get; set; }

    public required string InsuredNumber { get; set; }

    public CertificationStatus Status { get; set; }

    /// <summary>認定申請日.</summary>
    public DateOnly? AppliedOn { get; set; }

    /// <summary>認定日.</summary>
    public DateOnly? CertifiedOn { get; set; }

    /// <summary>要介護状態区分 by its code; while applied for, the level that is expected.</summary>
    public required string CareLevel { get; set; }

    public DateOnly ValidFrom { get; set; }

    /// <summary>Null while the end is not known (申請中).</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>限度額適用期間, where it differs from the validity.</summary>
    public DateOnly? LimitFrom { get; set; }

    public DateOnly? LimitTo { get; set; }

    /// <summary>区分支給限度基準額 in units where the insurer set its own; null: by the table.</summary>
    public int? BenefitLimit { get; set; }

    /// <summary>種類支給限度基準額, normally none.</summary>
    public List<KindLimit> KindLimits { get; set; } = [];

    /// <summary>介護認定審査会の意見.</summary>
    public string ReviewBoardOpinion { get; set; } = "";

    /// <summary>Short-stay days within this certification that are in none of our slips (another office kept them).</summary>
    public int ShortStayDaysBefore { get; set; }
}

/// <summary>種類支給限度基準額: units a month of one service kind.</summary>
public sealed record KindLimit(string ServiceKind, int Units);
