using System.Globalization;

namespace CarePlanCloud.Application.Plans.Preventive.Forms;

/// <summary>利用者基本情報 (UPKIHON) as it stands on paper.</summary>
internal static class ClientProfileForm
{
    private const string Record = "UPKIHON";

    private static readonly Print Print = new(Record);
    private static readonly Print Day = new("UPKIHON_SUB1");
    private static readonly Print Illness = new("UPKIHON_SUB2");

    private static readonly RowSchema DaySchema = new("UPKIHON_SUB1", RowList.Rows, [new(null, "行", ["TimeText", "ClientActivity", "CaregiverActivity"])]);

    private static readonly RowSchema IllnessSchema = new("UPKIHON_SUB2", RowList.Illnesses,
    [
        new(null, "病歴",
        [
            "DateText", "DiseaseName", "MedicalInstitutionAndDoctor", "AttendingDoctorFlag", "MedicalInstitutionPhone", "CourseCode", "TreatmentDetail",
        ]),
    ]);

    public static FormDescription Description { get; } = new(
        PreventiveDocumentKind.ClientProfile,
        Record,
        "利用者基本情報",
        "ConsultationDate",
        [
            new("", [new FormPart.Line("作成", [Print.Line("PlanAuthorName", "作成担当者", 14), Kind, Entrustment])]),
            new("《基本情報》", [.. Consultation, .. Person, .. Certification, .. Circumstances, .. People]),
            new("《介護予防に関する事項》",
            [
                new FormPart.Line("今までの生活", [Print.Text("LifeHistory")]),
                new FormPart.Line("１日の生活・すごし方", [Print.Text("DailyLifeOverview")]),
                new FormPart.Grid("１日の時間割", DaySchema,
                    [Day.Line("TimeText", "時間", 8), Day.Text("ClientActivity", "本人"), Day.Text("CaregiverActivity", "介護者・家族")], "行"),
                new FormPart.Line("趣味・楽しみ・特技", [Print.Text("HobbiesAndSkills")]),
                new FormPart.Line("友人・地域との関係", [Print.Text("FriendsAndCommunity")]),
            ]),
            new("《現病歴・既往歴と経過》",
            [
                new FormPart.Grid("現病歴・既往歴と経過（新しいものから）", IllnessSchema,
                [
                    Illness.Line("DateText", "年月日", 8), Illness.Text("DiseaseName", "病名"), Illness.Check("AttendingDoctorFlag", "☆") with { FullName = "主治医・意見作成者" },
                    Illness.Text("MedicalInstitutionAndDoctor", "医療機関・医師名"), Illness.Line("MedicalInstitutionPhone", "Tel", 8),
                    Illness.Choice("CourseCode", "経過", "治療中", "経観中", "その他"), Illness.Text("TreatmentDetail", "治療中の場合は内容"),
                ], "病歴"),
            ]),
            new("《現在利用しているサービス》",
            [
                new FormPart.Line("公的なサービス", [Print.Text("CurrentPublicServices")]),
                new FormPart.Line("非公的なサービス", [Print.Text("CurrentInformalServices")]),
            ]),
            new("同意", [new FormPart.Line("同意", [ByConsent(Print.Date("ConsentDate", "年月日")), ByConsent(Print.Line("ConsenterName", "氏名", 14))])]),
        ],
        [DaySchema, IllnessSchema],
        [
            .. SilentItems.Keys(Record),
            new(Record, "FamilyChartImageFileName", "The picture itself is shown; its name is made when the file is written (R91)."),
            .. SilentItems.AppendixKeys("UPKIHON_SUB1", "ConsultationDate"),
            .. SilentItems.AppendixKeys("UPKIHON_SUB2", "ConsultationDate"),
        ]);

    private static FormItem Kind => Print.Choice("PreventiveCareKind", "計画の種類") with { OnScreenOnly = true };

    private static FormItem Entrustment => Print.Choice("Entrustment", "委託") with { OnScreenOnly = true, ByDelegation = true };

    private static IEnumerable<FormPart> Consultation =>
    [
        new FormPart.Line("相談日",
        [
            Print.Date("ConsultationDate", "相談日"), Print.Choice("ConsultationMethod", "相談方法"),
            Print.Line("ConsultationMethodOther", "その他の方法", 10) with { Before = "（", After = "）" },
            Print.Choice("ConsultationOccurrence", "相談回数"),
            Print.Date("PreviousConsultationDate", "前回相談日") with { Before = "（前", After = "）" },
        ]),
        new FormPart.Line("本人の現況",
        [
            Print.Choice("ClientSituation", "本人の現況"), Print.Line("ClientSituationDetail", "入院・入所先", 20) with { Before = "（", After = "）" },
        ]),
    ];

    private static IEnumerable<FormPart> Person =>
    [
        new FormPart.Line("本人氏名",
        [
            Print.Line("ClientNameKana", "フリガナ", 14), Print.Line("ClientName", "本人氏名", 14), Print.Choice("ClientSex", "性別", "男", "女"),
            Print.Date("ClientBirthDate", "生年月日"),
        ]),
        new FormPart.Line("住所", [Print.Line("ClientAddress", "住所"), Print.Line("ClientPhone", "Tel", 9), Print.Line("ClientFax", "Fax", 9)]),
    ];

    private static IEnumerable<FormPart> Certification =>
    [
        new FormPart.Line("日常生活自立度",
        [
            Print.Choice("DisabledElderlyIndependence", "障害高齢者の日常生活自立度"),
            Print.Choice("DementiaElderlyIndependence", "認知症高齢者の日常生活自立度", "自立", "Ⅰ", "Ⅱa", "Ⅱb", "Ⅲa", "Ⅲb", "Ⅳ", "M"),
        ]),
        new FormPart.Line("認定・総合事業情報",
        [
            Print.Choice("CareLevel", "要介護状態区分", Levels), Print.Date("CertificationValidFrom", "有効期限"), Print.Date("CertificationValidTo", "～") with { FullName = "有効期限の終わり" },
            Print.Choice("PreviousCareLevel", "前回の介護度", Levels),
            Print.Choice("BasicChecklistResult", "基本チェックリスト記入結果"), Print.Date("BasicChecklistDate", "基本チェックリスト記入日"),
        ]),
    ];

    private static string[] Levels => ["非該当", "要支１", "要支２", "要介１", "要介２", "要介３", "要介４", "要介５"];

    private static IEnumerable<FormPart> Circumstances =>
    [
        new FormPart.Line("障害等認定",
        [
            Print.Check("DisabilityPhysical", "身障"), Print.Check("DisabilityIntellectual", "療育"), Print.Check("DisabilityMental", "精神"),
            Print.Check("DisabilityIntractableDisease", "難病"), Print.Line("DisabilityRemarks", "特記事項", 24) with { Before = "（", After = "）" },
        ]),
        new FormPart.Line("本人の住居環境",
        [
            Print.Choice("HousingType", "居住形態"), Print.Number("OwnRoomFloor", "自室", "階"), Print.Choice("HomeModification", "住宅改修"),
        ]),
        new FormPart.Line("経済状況",
        [
            Print.Check("IncomeNationalPension", "国民年金"), Print.Check("IncomeEmployeePension", "厚生年金"), Print.Check("IncomeDisabilityPension", "障害年金"),
            Print.Check("IncomePublicAssistance", "生活保護"), Print.Line("IncomeDetail", "経済状況の詳細", 24) with { Before = "（", After = "）" },
        ]),
    ];

    private static IEnumerable<FormPart> People =>
    [
        new FormPart.Line("来所者（相談者）",
        [
            Visitor("Name", "氏名", 12), Visitor("Relationship", "続柄", 6), Visitor("Address", "住所", 0), Visitor("Phone", "連絡先", 9),
        ]),
        new FormPart.Matrix("緊急連絡先", ["氏名", "続柄", "住所", "連絡先"], [.. Enumerable.Range(1, 4).Select(Contact)]),
        new FormPart.Picture("家族構成"),
        new FormPart.Line("家族関係等の状況", [Print.Text("FamilyRelations")]),
    ];

    private static MatrixRow Contact(int place)
    {
        return new MatrixRow(place.ToString(CultureInfo.InvariantCulture), [Cell("Name", "氏名"), Cell("Relationship", "続柄"), Cell("Address", "住所"), Cell("Phone", "連絡先")]);

        IReadOnlyList<FormItem> Cell(string what, string word) => [Print.Line($"EmergencyContact{place}{what}", "") with { FullName = $"緊急連絡先{place} {word}" }];
    }

    private static FormItem Visitor(string what, string word, int width) => Print.Line($"Visitor{what}", word, width) with { FullName = $"来所者 {word}" };

    private static FormItem ByConsent(FormItem item) => item with { ByConsent = true, FullName = $"同意 {item.Label}" };
}
