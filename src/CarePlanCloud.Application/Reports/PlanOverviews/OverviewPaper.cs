using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Reports.PlanOverviews;

/// <summary>第１表 居宅サービス計画書（１）.</summary>
public sealed record OverviewPaper : Paper
{
    /// <summary>作成年月日: the day the sheet was made, not the plan date.</summary>
    public DateOnly? MadeOn { get; init; }

    /// <summary>初回, 紹介, 継続; several may hold.</summary>
    public bool IsFirst { get; init; }

    public bool IsReferred { get; init; }

    public bool IsContinued { get; init; }

    public CertificationStatus Certification { get; init; }

    public DateOnly? BirthDate { get; init; }

    public string? Address { get; init; }

    public string? CareManagerName { get; init; }

    /// <summary>Name and address of the office, one behind the other.</summary>
    public string? Office { get; init; }

    /// <summary>居宅サービス計画作成（変更）日.</summary>
    public DateOnly? PlanDate { get; init; }

    public DateOnly? FirstPlanDate { get; init; }

    public DateOnly? CertifiedOn { get; init; }

    public DateOnly? CertifiedFrom { get; init; }

    public DateOnly? CertifiedTo { get; init; }

    /// <summary>Code such as 22.</summary>
    public string? CareLevel { get; init; }

    /// <summary>課題分析の結果.</summary>
    public string? Intentions { get; init; }

    /// <summary>介護認定審査会の意見.</summary>
    public string? BoardOpinion { get; init; }

    /// <summary>総合的な援助の方針.</summary>
    public string? Policy { get; init; }

    /// <summary>生活援助中心型の算定理由: 1, 2, 3.</summary>
    public int? HousekeepingReason { get; init; }

    /// <summary>Inside その他（　　）.</summary>
    public string? HousekeepingOther { get; init; }

    /// <summary>Plans from before April 2021 keep the heading of their time.</summary>
    public bool HasOldHeading { get; init; }

    /// <summary>Own: a last line 説明・同意日, 利用者同意欄, 交付日.</summary>
    public ConsentLine? Consent { get; init; }

    public override string FormTitle => OverviewLabels.Title;

    internal override void Compose(Booklet booklet) => new OverviewForm(this, booklet).Compose();
}

public sealed record ConsentLine(DateOnly? ExplainedOn, string? Signer, DateOnly? HandedOverOn);
