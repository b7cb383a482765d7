namespace CarePlanCloud.Application.Reports.PreventivePlans;

/// <summary>Words of 介護予防サービス・支援計画書. Names of columns and the foot changed in 2015 and differ by municipality.</summary>
internal static class PreventiveLabels
{
    public const string Title = "介護予防サービス・支援計画書";
    public const string SelfCare = "本人等のセルフケアや家族の支援、インフォーマルサービス\n（民間サービス）";
    public const string Insurance = "介護保険サービス又は地域支援事業\n（総合事業のサービス）";
    public const string Health = "健康状態について\n□主治医意見書、健診結果、観察結果等を踏まえた留意点";
    public const string SupportPolicy = "【本来行うべき支援が実施できない場合】\n妥当な支援の実施に向けた方針";
    public const string OverallPolicy = "総合的な方針：生活不活発病の改善・予防のポイント";
    public const string Counts = "基本チェックリストの\n（該当項目数）／\n（質問項目数）";
    public const string Programmes = "地域支援事業の場合は\n必要な事業プログラム";
    public const string Opinion = "地域包括支援センター\n【意見】【確認印】";
    public const string Consent = "計画に関する同意";

    public static readonly string[] Areas =
    [
        "運動・移動について", "日常生活（家庭生活）について", "社会参加、対人関係・コミュニケーションについて", "健康管理について",
    ];

    public static readonly (string Name, int Questions)[] Checklist =
    [
        ("運動不足", 5), ("栄養改善", 2), ("口腔内ケア", 3), ("閉じこもり予防", 2), ("物忘れ予防", 3), ("うつ予防", 5),
    ];
}
