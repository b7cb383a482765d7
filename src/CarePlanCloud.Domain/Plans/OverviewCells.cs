using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Domain.Plans;

/// <summary>第1表 as labelled cells, in the order and with the labels of the paper.</summary>
public static class OverviewCells
{
    /// <summary>A cell and what it says, in words.</summary>
    public sealed record Cell(string Name, string Text);

    public static IReadOnlyList<Cell> Of(PlanOverview overview) =>
    [
        new("作成年月日", Day(overview.CreatedOn)),
        new("初回・紹介・継続", CategoriesOf(overview.Categories)),
        new("認定済・申請中", StatusOf(overview.CertificationStatus)),
        new("住所", Lines(overview.ClientPostalCode, overview.ClientAddress1, overview.ClientAddress2)),
        new("居宅サービス計画作成者氏名", overview.AuthorName),
        new("居宅介護支援事業者・事業所名", overview.OfficeName),
        new("事業所の所在地", Lines(overview.OfficePostalCode, overview.OfficeAddress1, overview.OfficeAddress2)),
        new("初回居宅サービス計画作成日", Day(overview.FirstPlanDate)),
        new("認定日", Day(overview.CertifiedOn)),
        new("認定の有効期間", overview.ValidFrom is null && overview.ValidTo is null ? "" : $"{Day(overview.ValidFrom)} ～ {Day(overview.ValidTo)}"),
        new("要介護状態区分", LevelOf(overview.CareLevel)),
        new("利用者及び家族の生活に対する意向を踏まえた課題分析の結果", overview.NeedsAnalysis),
        new("介護認定審査会の意見及びサービスの種類の指定", overview.ReviewBoardOpinion),
        new("総合的な援助の方針", overview.OverallPolicy),
        new("生活援助中心型の算定理由", ReasonOf(overview)),
    ];

    public static string CategoriesOf(PlanCategories categories) => string.Join('・', new[]
    {
        categories.HasFlag(PlanCategories.First) ? "初回" : "", categories.HasFlag(PlanCategories.Referred) ? "紹介" : "",
        categories.HasFlag(PlanCategories.Continued) ? "継続" : "",
    }.Where(word => word.Length > 0));

    public static string StatusOf(CertificationStatus status) => status switch
    {
        CertificationStatus.Applied => "申請中",
        CertificationStatus.Certified => "認定済",
        _ => "",
    };

    /// <summary>要介護状態区分 as the paper prints it; empty when unknown.</summary>
    public static string LevelOf(string code) => code switch
    {
        "06" => "事業対象者",
        "12" => "要支援１",
        "13" => "要支援２",
        "21" => "要介護１",
        "22" => "要介護２",
        "23" => "要介護３",
        "24" => "要介護４",
        "25" => "要介護５",
        _ => "",
    };

    private static string ReasonOf(PlanOverview overview) => overview.HouseworkAidReason switch
    {
        HouseworkAidReason.LivesAlone => "１．一人暮らし",
        HouseworkAidReason.FamilyDisabledOrIll => "２．家族等が障害、疾病等",
        HouseworkAidReason.Other => $"３．その他（{overview.HouseworkAidOtherReason}）",
        _ => "",
    };

    private static string Day(DateOnly? day) => day is { } known ? Wareki.Of(known).Long : "";

    private static string Lines(params string[] lines) => string.Join(' ', lines.Where(line => line.Length > 0));
}
