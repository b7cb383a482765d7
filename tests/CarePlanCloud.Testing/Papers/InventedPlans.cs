using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.PlanNeeds;
using CarePlanCloud.Application.Reports.PlanOverviews;
using CarePlanCloud.Application.Reports.PlanWeeks;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Testing.Papers;

/// <summary>第１表, 第２表 and 第３表 of an invented client.</summary>
public static class InventedPlans
{
    public static OverviewPaper Overview() => new()
    {
        ClientName = "見本　花子",
        MadeOn = new(2026, 10, 25),
        IsContinued = true,
        Certification = CertificationStatus.Certified,
        BirthDate = new(1940, 1, 2),
        Address = "見本県見本市中央町一丁目２番３号",
        CareManagerName = "例示　計子",
        Office = "見本居宅介護支援事業所　見本県見本市東町四丁目５番６号　見本ビル２階",
        PlanDate = new(2026, 11, 1),
        FirstPlanDate = new(2024, 4, 1),
        CertifiedOn = new(2026, 3, 20),
        CertifiedFrom = new(2026, 4, 1),
        CertifiedTo = new(2027, 3, 31),
        CareLevel = "22",
        Intentions = "本人：「足が弱ってきたが、できるだけ自分の家で暮らしたい。庭の花の世話を続けたい。」\n長女：「仕事があり毎日は来られない。転ばないか心配している。」\n\n下肢の筋力が落ち、入浴と買物に手伝いが要る。服薬は自分で管理できている。",
        BoardOpinion = "特になし",
        Policy = "１．転ばずに家の中を歩けるよう、通所で運動を続けます。\n２．週２回、安全に入浴できるようにします。\n３．緊急連絡先：長女　099-555-0123",
        HousekeepingReason = 1,
    };

    public static NeedsPaper Needs() => new()
    {
        ClientName = "見本　花子",
        MadeOn = new(2026, 10, 25),
        Needs =
        [
            new("安全に入浴し、清潔を保ちたい。",
            [
                new("一人で浴槽をまたげるようになる。", "R8.11.1～R9.4.30",
                [
                    new("見守りがあれば浴槽に入れる。", "R8.11.1～R9.1.31",
                    [
                        new("入浴の介助、洗髪の手伝い", true, "通所介護", "見本デイサービスセンター", "週2回", "R8.11.1～R9.1.31"),
                        new("浴室の手すり、シャワーチェアの使用", true, "福祉用具購入", "見本福祉用具", "随時", "R8.11.1～R9.1.31"),
                    ]),
                    new("更衣を一人でできる。", "R8.11.1～R9.1.31", [new("着替えの声かけ", false, "家族", "長女", "毎日", "R8.11.1～R9.1.31")]),
                ]),
            ]),
            new("好きなものを自分で選んで食べたい。",
            [
                new("台所に立ち、簡単な食事を作れる。", "R8.11.1～R9.4.30",
                [
                    new("買物の品を自分で選ぶ。", "R8.11.1～R9.1.31",
                    [
                        new("一緒に献立を考え、買物と調理をする。", true, "訪問介護", "見本ヘルパーステーション", "週1回", "R8.11.1～R9.1.31"),
                        new("昼の弁当", false, "配食サービス", "見本市社会福祉協議会", "週3回", "R8.11.1～R9.1.31"),
                    ]),
                ]),
            ]),
        ],
    };

    public static NeedsPaper ManyNeeds(int count) => Needs() with
    {
        Needs = [.. Enumerable.Range(1, count).Select(number => Needs().Needs[number % 2] with { Text = $"課題その{number}番。" + Needs().Needs[number % 2].Text })],
    };

    public static WeekPaper Week() => new()
    {
        ClientName = "見本　花子",
        MadeOn = new(2026, 10, 25),
        Services =
        [
            new(1, new(9, 0), new(9, 30), "訪問介護"),
            new(2, new(10, 0), new(16, 30), "通所介護"),
            new(3, new(14, 0), new(14, 45), "訪問介護（生活援助）"),
            new(4, new(9, 0), new(9, 30), "訪問介護"),
            new(4, new(9, 0), new(10, 0), "訪問看護"),
            new(5, new(10, 0), new(16, 30), "通所介護"),
            new(6, new(13, 0), null, "家族の訪問"),
            new(6, new(7, 0), new(7, 0), "配食"),
            new(7, new(22, 30), new(1, 0), "夜間対応型訪問介護"),
        ],
        Activities =
        [
            new(new(6, 30), null, "起床、更衣"),
            new(new(7, 0), new(8, 0), "朝食"),
            new(new(7, 30), null, "服薬"),
            new(new(7, 45), null, "テレビ体操"),
            new(new(12, 0), null, "昼食"),
            new(new(15, 0), new(16, 0), "庭の花の世話"),
            new(new(18, 30), null, "夕食"),
            new(new(21, 0), null, "就寝"),
        ],
        OtherServices = ["福祉用具貸与：特殊寝台、車いす", "短期入所生活介護：月１回（２泊３日）", "医療：見本内科医院　月２回"],
    };
}
