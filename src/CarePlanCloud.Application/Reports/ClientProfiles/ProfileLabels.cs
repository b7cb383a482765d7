namespace CarePlanCloud.Application.Reports.ClientProfiles;

/// <summary>Words of 利用者基本情報. Municipalities have their own copies; what is known to differ stands here.</summary>
internal static class ProfileLabels
{
    public const string Title = "利用者基本情報";
    public const string Author = "作成担当者：";
    public const string Basics = "《基本情報》";
    public const string Prevention = "《介護予防に関する事項》";
    public const string Illnesses = "《現病歴・既往歴と経過》";
    public const string Services = "《現在利用しているサービス》";
    public const string Family = "家族構成";
    public const string FamilyLegend = "◎本人　○女性　□男性　●■死亡\n☆キーパーソン　主　副";

    public static readonly (string Code, string Word)[] Disability =
    [
        ("01", "自立"), ("11", "J1"), ("12", "J2"), ("21", "A1"), ("22", "A2"), ("31", "B1"), ("32", "B2"), ("41", "C1"), ("42", "C2"),
    ];

    public static readonly (string Code, string Word)[] Dementia =
    [
        ("01", "自立"), ("02", "Ⅰ"), ("03", "Ⅱa"), ("04", "Ⅱb"), ("05", "Ⅲa"), ("06", "Ⅲb"), ("07", "Ⅳ"), ("08", "M"),
    ];

    public static readonly (string Code, string Word)[] Levels =
    [
        ("01", "非該当"), ("12", "要支１"), ("13", "要支２"), ("21", "要介１"), ("22", "要介２"), ("23", "要介３"), ("24", "要介４"), ("25", "要介５"),
    ];

    public static readonly (string Code, string Word)[] Courses = [("01", "治療中"), ("02", "経観中"), ("03", "その他")];

    // 自宅・借家 and 一戸建て・集合住宅: the codes 05 to 08 choose one of each.
    public static readonly (string Codes, string Word)[] Housing =
        [("01 05 06", "自宅"), ("02 07 08", "借家"), ("03 05 07", "一戸建て"), ("04 06 08", "集合住宅")];
}
