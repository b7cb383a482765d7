namespace CarePlanCloud.Application.Reports.BenefitManagementSheets;

/// <summary>Words of 給付管理票 that are not confirmed against a current official copy. Broken by hand for their cells.</summary>
internal static class ManagementSheetLabels
{
    public const string Title = "給付管理票";
    public const string FormNumber = "様式第十一";

    // Our own: the record has them, the official form does not.
    public static readonly IReadOnlyList<string> Submissions = ["新規", "修正", "取消"];
    public const string CreatedOn = "作成年月日";

    public static readonly string[] Level = ["要支援・要介護", "状態区分等"];
    public static readonly string[] Limit = ["居宅サービス・介護予防サービス・", "総合事業支給限度基準額"];
    public static readonly string[] Maker = ["居宅サービス", "計画等", "作成区分"];

    public static readonly IReadOnlyList<(int Code, string Digit, string Word)> Makers =
        [(1, "１", "．居宅介護支援事業者作成"), (2, "２", "．被保険者自己作成"), (3, "３", "．介護予防支援事業者・地域包括支援センター作成")];

    public static readonly string[] OfficeNumber = ["居宅介護／", "介護予防支援", "事業所番号"];
    public static readonly string[] CareManager = ["担当介護支援", "専門員番号"];
    public static readonly string[] OfficeName = ["居宅介護／介護", "予防支援事業者", "の事業所名"];
    public static readonly string[] OfficeAddress = ["事業所所在地", "及び連絡先"];
    public static readonly string[] EntrustedOffice = ["委託した場合", "委託先の支援", "事業所番号"];
    public static readonly string[] EntrustedManager = ["委託先の", "介護支援専門", "員番号"];

    public static readonly string[] ProviderName = ["サービス事業者の事業所名"];
    public static readonly string[] ProviderNumber = ["事業所番号", "（県番号－事業所番号）"];
    public static readonly string[] Designation = ["指定／基準該当／", "地域密着型サービス／総合事業　識別"];
    public static readonly string[] KindName = ["サービス種類名"];
    public static readonly string[] Kind = ["サービス", "種類コード"];
    public static readonly string[] Units = ["給付計画単位数"];
    public const string Total = "合計";

    public static readonly IReadOnlyList<(int Code, string Word)> Designations = [(1, "指定"), (2, "基準該当"), (5, "地域密着"), (6, "総合事業")];

    // Too rare for the printed list; added to it where they occur.
    public static readonly IReadOnlyList<(int Code, string Word)> RareDesignations = [(3, "相当"), (4, "その他")];
}
