using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.ClientProfiles;
using CarePlanCloud.Application.Reports.PreventivePlans;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Testing.Papers;

/// <summary>利用者基本情報 and 介護予防サービス・支援計画書 of an invented client.</summary>
public static class InventedPrevention
{
    public static ProfilePaper Profile() => new()
    {
        ClientName = "例示　梅子",
        ClientKana = "レイジ　ウメコ",
        AuthorName = "見本　千代",
        ConsultedOn = new(2026, 10, 5),
        ConsultationMethod = "03",
        ConsultationMethodOther = "民生委員からの連絡を受けて訪問",
        Occurrence = "02",
        PreviouslyConsultedOn = new(2025, 6, 12),
        Situation = "01",
        Sex = "2",
        BirthDate = new(1944, 5, 6),
        Age = 82,
        Address = "見本県見本市中央町二丁目３番４号　見本団地５号棟６０７号室",
        Telephone = "099-555-0131",
        Fax = "099-555-0132",
        DisabilityIndependence = "12",
        DementiaIndependence = "02",
        CareLevel = "12",
        CertifiedFrom = new(2026, 4, 1),
        CertifiedTo = new(2027, 3, 31),
        PreviousCareLevel = "01",
        ChecklistResult = "1",
        ChecklistOn = new(2026, 3, 2),
        Disabilities = [true, false, false, false],
        DisabilityRemarks = "身体障害者手帳４級",
        Housing = "08",
        RoomFloor = 6,
        HomeModification = "2",
        Incomes = [true, true, false, false],
        Visitor = new("例示　桜", "長女", "見本県見本市東町一丁目１番", "099-555-0133"),
        EmergencyContacts =
        [
            new("例示　桜", "長女", "見本県見本市東町一丁目１番", "099-555-0133"), new("例示　楓", "次女", "見本県隣町２番", "099-555-0134"),
        ],
        FamilyRelations = "夫は５年前に亡くなり一人暮らし。長女が週末に訪れる。",
        LifeHistory = "見本市で生まれ、洋裁の仕事を続けた。夫と２人の娘を育て、定年後は町内の手芸の会で世話役をした。",
        DailyLife = "朝は６時に起き、午前中に家事をする。昼寝のあとテレビを見て過ごす。",
        Day = [new("6:00", "起床、朝食", null), new("9:00", "洗濯、掃除", null), new("12:00", "昼食", null), new("18:00", "夕食", "長女（土日）"), new("21:00", "就寝", null)],
        Hobbies = "手芸、俳句",
        Friends = "手芸の会の友人２人と電話で話す。",
        Illnesses =
        [
            new("R5.2", "変形性膝関節症", "見本整形外科　例示医師", true, "099-555-0141", "01", "月１回の通院、内服"),
            new("H28頃", "高血圧症", "見本内科医院", false, "099-555-0142", "02", null),
        ],
        PublicServices = "なし",
        InformalServices = "手芸の会、配食（週１回）",
        ConsentText = "地域包括支援センターが行う事業の実施に当たり、必要な範囲で関係機関に基本情報を提示することに同意します。",
        ConsentOn = new(2026, 10, 5),
        ConsenterName = "例示　梅子",
    };

    public static PreventivePaper Plan() => new()
    {
        ClientName = "例示　梅子",
        ReferenceNumber = "2026-001",
        Sex = "2",
        Age = 82,
        CertifiedOn = new(2026, 3, 20),
        CertifiedFrom = new(2026, 4, 1),
        CertifiedTo = new(2027, 3, 31),
        IsFirst = true,
        Certification = CertificationStatus.Certified,
        SupportLevel = "1",
        AuthorName = "見本　千代（委託：例示　計子）",
        EntrustedOffice = "見本居宅介護支援事業所　見本市東町四丁目５番６号（099-555-0101）",
        PlanDate = new(2026, 11, 1),
        FirstPlanDate = new(2026, 11, 1),
        CenterName = "見本地域包括支援センター",
        GoalOfDay = "近くの店まで歩いて買物に行く。",
        GoalOfYear = "手芸の会に毎月出かけ、作品展に出す。",
        Areas =
        [
            new("家の中は手すりを伝って歩く。外は杖で５分ほど。", "本人：買物に行きたい。\n長女：転ばないでほしい。", "1", "膝の痛みで歩く機会が減っている。"),
            new("掃除機かけと風呂掃除がつらい。", "本人：自分でできることは続けたい。", "1", "中腰の姿勢で痛みが出る。"),
            new("手芸の会は半年休んでいる。", "本人：また会いに行きたい。", "1", "道中の不安から外出を控えている。"),
            new("月１回通院している。", "本人：薬は忘れずに飲んでいる。", "2", null),
        ],
        Issues =
        [
            new("膝の痛みと筋力の低下で、外を歩く自信がない。", "週１回、通いの場で運動し、10分歩けるようになる。", "本人：友人と一緒なら行ってみたい。", "10分続けて歩き、店まで行ける。",
            [
                new("痛みの様子を見ながら進める。", "毎朝の体操、町内の散歩", "運動器の機能向上", [new("通所型サービス", "見本デイサービスセンター", "R8.11.1～R9.4.30")]),
            ]),
            new("家事の一部が負担になっている。", "ヘルパーと一緒に、無理のない掃除の仕方を身につける。", "本人：風呂掃除だけ手伝ってほしい。", "中腰にならずに掃除ができる。",
            [
                new("できる動作は本人が行う。", "長女：重い物の片付け", "一緒に行う家事の支援", [new("訪問型サービス", "見本ヘルパーステーション", "R8.11.1～R9.4.30"), new("福祉用具購入", "見本福祉用具", "R8.11.1～R9.4.30")]),
            ]),
        ],
        HealthCautions = "血圧が高い日は運動を控える（主治医意見書）。",
        SupportPolicy = "なし",
        OverallPolicy = "外出の機会を増やし、足腰の力と人とのつながりを取り戻す。",
        Checklist = [(4, true), (0, false), (1, false), (2, true), (0, false), (1, false)],
        CenterOpinion = "計画のとおりで差し支えない。",
        ConsentOn = new(2026, 10, 28),
        ConsenterName = "例示　梅子",
    };
}
