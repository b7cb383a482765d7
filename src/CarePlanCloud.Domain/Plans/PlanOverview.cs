namespace CarePlanCloud.Domain.Plans;

/// <summary>初回・紹介・継続: two or all three together are normal (codes 51 to 54 of the standard).</summary>
[Flags]
public enum PlanCategories
{
    None = 0,

    /// <summary>初回.</summary>
    First = 1,

    /// <summary>紹介.</summary>
    Referred = 2,

    /// <summary>継続.</summary>
    Continued = 4,
}

/// <summary>認定済・申請中.</summary>
public enum CertificationStatus
{
    Unknown,

    /// <summary>申請中.</summary>
    Applied,

    /// <summary>認定済.</summary>
    Certified,
}

/// <summary>生活援助中心型の算定理由.</summary>
public enum HouseworkAidReason
{
    None = 0,

    /// <summary>１．一人暮らし.</summary>
    LivesAlone = 1,

    /// <summary>２．家族等が障害、疾病等.</summary>
    FamilyDisabledOrIll = 2,

    /// <summary>３．その他.</summary>
    Other = 3,
}

/// <summary>第1表. Texts keep their line breaks. Who the client and the office are is copied in when the plan is written, as the paper does.</summary>
public sealed record PlanOverview
{
    /// <summary>作成年月日: the day the sheet was made, not the plan date.</summary>
    public DateOnly? CreatedOn { get; init; }

    public PlanCategories Categories { get; init; }

    public CertificationStatus CertificationStatus { get; init; }

    public string ClientPostalCode { get; init; } = "";

    public string ClientAddress1 { get; init; } = "";

    public string ClientAddress2 { get; init; } = "";

    /// <summary>居宅サービス計画作成者氏名.</summary>
    public string AuthorName { get; init; } = "";

    public string OfficeName { get; init; } = "";

    public string OfficePostalCode { get; init; } = "";

    public string OfficeAddress1 { get; init; } = "";

    public string OfficeAddress2 { get; init; } = "";

    /// <summary>初回居宅サービス計画作成日.</summary>
    public DateOnly? FirstPlanDate { get; init; }

    public DateOnly? CertifiedOn { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>要介護状態区分 by its code, such as 22; empty when not known yet.</summary>
    public string CareLevel { get; init; } = "";

    /// <summary>利用者及び家族の生活に対する意向を踏まえた課題分析の結果.</summary>
    public string NeedsAnalysis { get; init; } = "";

    /// <summary>介護認定審査会の意見及びサービスの種類の指定.</summary>
    public string ReviewBoardOpinion { get; init; } = "";

    /// <summary>総合的な援助の方針.</summary>
    public string OverallPolicy { get; init; } = "";

    public HouseworkAidReason HouseworkAidReason { get; init; }

    /// <summary>What stands in the parentheses after ３．その他.</summary>
    public string HouseworkAidOtherReason { get; init; } = "";
}
