using CarePlanCloud.Domain.Clients;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Clients;

/// <summary>A certification as it is read and written; see <see cref="Certification"/>.</summary>
public sealed record CertificationDraft
{
    public string InsurerNumber { get; init; } = "";

    public string InsuredNumber { get; init; } = "";

    public CertificationStatus Status { get; init; } = CertificationStatus.Certified;

    public DateOnly? AppliedOn { get; init; }

    public DateOnly? CertifiedOn { get; init; }

    public string CareLevel { get; init; } = "";

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public DateOnly? LimitFrom { get; init; }

    public DateOnly? LimitTo { get; init; }

    public int? BenefitLimit { get; init; }

    public IReadOnlyList<KindLimit> KindLimits { get; init; } = [];

    public string ReviewBoardOpinion { get; init; } = "";

    public int ShortStayDaysBefore { get; init; }
}

/// <summary>給付率 as it is read and written; see <see cref="BenefitRatePeriod"/>.</summary>
public sealed record BenefitRateDraft
{
    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public int? Percent { get; init; }

    public BenefitRateReason Reason { get; init; }
}

/// <summary>公費 as it is read and written; see <see cref="PublicExpensePeriod"/>.</summary>
public sealed record PublicExpenseDraft
{
    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public string PayerNumber { get; init; } = "";

    public string RecipientNumber { get; init; } = "";

    public int? Percent { get; init; }

    public long OwnPayment { get; init; }
}

/// <summary>A span that is in the way of another. <paramref name="Words"/> says what it is (要介護2, 90%).</summary>
public sealed record SpanView(Guid Id, DateOnly ValidFrom, DateOnly? ValidTo, string Words);

/// <summary>A certification of the client's history, with how near its end is.</summary>
public sealed record CertificationView(Guid Id, CertificationDraft Values, string CareLevelName, bool HoldsToday, ExpiryStage Stage);

public sealed record BenefitRateView(Guid Id, BenefitRateDraft Values, bool HoldsToday);

public sealed record PublicExpenseView(Guid Id, PublicExpenseDraft Values, bool HoldsToday);
