namespace CarePlanCloud.Application.Reports.PlanOverviews;

/// <summary>Words of 第１表 that are not confirmed against a current official copy, or are our own.</summary>
internal static class OverviewLabels
{
    public const string Title = "居宅サービス計画書（１）";

    // Since the notice of March 2021; before it without 課題分析の結果.
    public const string Intentions = "利用者及び家族の生活に対する意向を踏まえた課題分析の結果";
    public const string OldIntentions = "利用者及び家族の生活に対する意向";

    public const string ExplainedOn = "説明・同意日";
    public const string Consent = "利用者同意欄";
    public const string HandedOverOn = "交付日";
}
