namespace CarePlanCloud.Application.Plans;

/// <summary>The cells a phrase can be kept for: stable words.</summary>
public static class PhrasePlaces
{
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["needs_analysis"] = "課題分析の結果",
        ["review_board_opinion"] = "審査会の意見・サービスの種類の指定",
        ["overall_policy"] = "総合的な援助の方針",
        ["housework_aid_reason"] = "生活援助の理由（その他）",
        ["need"] = "課題",
        ["long_goal"] = "長期目標",
        ["short_goal"] = "短期目標",
        ["period"] = "期間",
        ["support"] = "サービス内容",
        ["service_kind"] = "サービス種別",
        ["service_office"] = "事業所",
        ["frequency"] = "頻度",
        ["daily_activity"] = "主な日常生活上の活動",
        ["non_weekly_service"] = "週単位以外のサービス",
    };
}
