namespace CarePlanCloud.Application.Reports.ServiceSlips;

/// <summary>Words of 第６表 that are not confirmed against a current official copy or differ between municipalities.</summary>
internal static class SlipLabels
{
    public const string ClientTitle = "サービス利用票（兼居宅サービス計画）";
    public const string PreventiveClientTitle = "サービス利用票（兼介護予防サービス計画）";
    public const string OfficeTitle = "サービス提供票";

    public const string ToClient = "居宅介護支援事業者→利用者";
    public const string ToOffice = "居宅介護支援事業者→サービス事業者";
    public const string PreventiveToClient = "介護予防支援事業者→利用者";
    public const string PreventiveToOffice = "介護予防支援事業者→サービス事業者";

    // No seal mark since 2021.
    public const string Confirmation = "利用者確認";

    // Stands in the place of 利用者確認 on a 提供票.
    public const string Receiver = "提供事業所";

    public const string ReturnedOn = "実績返送日";
    public const string FilledInBy = "記入者";
    public const string ReturnTo = "返送先FAX";
}
