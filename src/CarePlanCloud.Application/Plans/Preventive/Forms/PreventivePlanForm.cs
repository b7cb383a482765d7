namespace CarePlanCloud.Application.Plans.Preventive.Forms;

/// <summary>介護予防サービス・支援計画書 (UPYOBO) as it stands on paper, read from left to right.</summary>
internal static class PreventivePlanForm
{
    private const string Record = "UPYOBO";

    private static readonly Print Print = new(Record);
    private static readonly Print Row = new("UPYOBO_SUB");

    // The files put the goal with the issue, the paper at the head of the plan of support.
    private static readonly RowSchema PlanSchema = new("UPYOBO_SUB", RowList.Rows,
    [
        new("IssueNumber", "課題", ["ComprehensiveIssue", "ProposedGoalAndMeasures", "IntentionOnMeasures", "Goal"]),
        new("SupportPlanNumber", "支援", ["SupportPoint", "SelfCareAndInformalSupport", "InsuranceOrCommunityService"]),
        new("ServiceNumber", "サービス", ["ServiceKindText", "ServiceProviderName", "ServicePeriod"]),
    ]);

    private static readonly (string Item, string Label)[] Areas =
    [
        ("Mobility", "運動・移動について"), ("DailyLife", "日常生活（家庭生活）について"),
        ("Social", "社会参加、対人関係・コミュニケーションについて"), ("Health", "健康管理について"),
    ];

    // 質問項目数 of the basic checklist, which the paper prints behind each count.
    private static readonly (string Item, string Label, int Questions)[] Programs =
    [
        ("Exercise", "運動不足", 5), ("Nutrition", "栄養改善", 2), ("Oral", "口腔内ケア", 3),
        ("Withdrawal", "閉じこもり予防", 2), ("Forgetfulness", "物忘れ予防", 3), ("Depression", "うつ予防", 5),
    ];

    public static FormDescription Description { get; } = new(
        PreventiveDocumentKind.PreventivePlan,
        Record,
        "介護予防サービス・支援計画書",
        "PlanDate",
        [
            new("", [.. Head]),
            new("目標とする生活", [new FormPart.Line("目標とする生活", [Print.Text("TargetLifeDay", "１日"), Print.Text("TargetLifeYear", "１年")])]),
            new("アセスメント",
            [
                new FormPart.Matrix("アセスメント", ["アセスメント領域と現在の状況", "本人・家族の意欲・意向", "領域における課題（背景・原因）"], [.. Areas.Select(area => Area(area.Item, area.Label))]),
                new FormPart.Grid("総合的課題と提案", PlanSchema,
                    [Row.Text("ComprehensiveIssue", "総合的課題"), Row.Text("ProposedGoalAndMeasures", "課題に対する目標と具体策の提案"), Row.Text("IntentionOnMeasures", "具体策についての意向 本人・家族")], "課題"),
            ]),
            new("支援計画",
            [
                new FormPart.Grid("目標と支援計画", PlanSchema,
                [
                    Row.Text("Goal", "目標"), Row.Text("SupportPoint", "目標についての支援のポイント"),
                    Row.Text("SelfCareAndInformalSupport", "本人等のセルフケアや家族の支援、インフォーマルサービス（民間サービス）"),
                    Row.Text("InsuranceOrCommunityService", "介護保険サービス又は地域支援事業（総合事業のサービス）"),
                    Row.Text("ServiceKindText", "サービス種別"), Row.Text("ServiceProviderName", "事業所（利用先）"), Row.Text("ServicePeriod", "期間"),
                ], "サービス"),
            ]),
            new("まとめ", [.. Foot]),
        ],
        [PlanSchema],
        [
            .. SilentItems.Keys(Record),
            .. SilentItems.AppendixKeys("UPYOBO_SUB", "PlanDate"),
            .. PlanSchema.Levels.Select(level => new SilentItem("UPYOBO_SUB", level.NumberItem!, "Counted by the place of the row (R93).")),
        ]);

    private static IEnumerable<FormPart> Head =>
    [
        new FormPart.Line("利用者名",
        [
            Print.Line("ReferenceNumber", "No.", 8), Print.Line("ClientName", "利用者名", 14) with { After = "様" },
            Print.Choice("PreventiveCareKind", "計画の種類") with { OnScreenOnly = true },
            Print.Choice("Entrustment", "委託") with { OnScreenOnly = true, ByDelegation = true },
        ]),
        new FormPart.Line("認定",
        [
            Print.Date("CertifiedOn", "認定年月日"), Print.Date("CertificationValidFrom", "認定の有効期間"), Print.Date("CertificationValidTo", "～") with { FullName = "認定の有効期間の終わり" },
            Print.Choice("PlanCategory", "初回・紹介・継続"), CertificationStatus,
            Print.Choice("SupportLevel", "要支援状態区分"),
        ]),
        new FormPart.Line("計画作成者氏名",
        [
            Print.Line("CommunitySupportCenterAuthorName", "地域包括支援センター担当者", 14), Print.Line("CareManagerName", "担当介護支援専門員（委託の場合）", 14),
        ]),
        new FormPart.Line("委託の場合：計画作成者事業者・事業所名及び所在地（連絡先）",
        [
            Print.Line("AuthorOfficeName", "事業者・事業所名", 20), Print.Line("AuthorOfficeAddress", "所在地"), Print.Line("AuthorOfficePhone", "連絡先", 9),
        ]),
        new FormPart.Line("計画作成（変更）日",
        [
            Print.Date("PlanDate", "計画作成（変更）日"), Print.Date("FirstCreatedDate", "初回作成日") with { Before = "（", After = "）" },
            Print.Line("CommunitySupportCenterName", "担当地域包括支援センター", 20),
        ]),
    ];

    // The paper prints 認定済 first, the codes begin with 申請中.
    private static FormItem CertificationStatus
    {
        get
        {
            var item = Print.Choice("CertificationStatus", "認定済・申請中");
            return item with { Choices = [.. item.Choices.Reverse()] };
        }
    }

    private static IEnumerable<FormPart> Foot =>
    [
        new FormPart.Line("健康状態について：主治医意見書、健診結果、観察結果等を踏まえた留意点", [Print.Text("HealthCautions")]),
        new FormPart.Line("【本来行うべき支援が実施できない場合】妥当な支援の実施に向けた方針", [Print.Text("AppropriateSupportPolicy")]),
        new FormPart.Line("総合的な方針：生活不活発病の改善・予防のポイント", [Print.Text("OverallPolicy")]),
        new FormPart.Matrix("基本チェックリスト", [.. Programs.Select(program => program.Label)],
        [
            new("該当項目数／質問項目数",
                [.. Programs.Select(IReadOnlyList<FormItem> (program) => [Print.Number($"ChecklistCount{program.Item}", "", $"／{program.Questions}", program.Questions) with { FullName = $"{program.Label} 該当項目数" }])]),
            new("必要な事業プログラム",
                [.. Programs.Select(IReadOnlyList<FormItem> (program) => [Print.Check($"ProgramNeed{program.Item}", "要") with { FullName = $"{program.Label} 事業プログラム" }])]),
        ]),
        new FormPart.Line("地域包括支援センター【意見】", [Print.Text("CommunitySupportCenterOpinion")]),
        new FormPart.Line("計画に関する同意",
        [
            Print.Date("ConsentDate", "年月日") with { ByConsent = true, FullName = "同意 年月日" }, Print.Line("ConsenterName", "氏名", 14) with { ByConsent = true, FullName = "同意 氏名" },
        ]),
    ];

    private static MatrixRow Area(string item, string label) => new(label,
    [
        [Print.Text($"{item}Current") with { FullName = $"{label} 現在の状況" }],
        [Print.Text($"{item}Intention") with { FullName = $"{label} 意欲・意向" }],
        [Print.Choice($"{item}HasIssue", "") with { FullName = $"{label} 課題の有無" }, Print.Text($"{item}IssueBackground") with { FullName = $"{label} 課題（背景・原因）" }],
    ]);
}
