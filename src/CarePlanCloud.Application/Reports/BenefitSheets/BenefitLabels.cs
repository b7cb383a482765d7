namespace CarePlanCloud.Application.Reports.BenefitSheets;

/// <summary>Words of 第７表. 公費 and its line are our own.</summary>
internal static class BenefitLabels
{
    public const string ClientTitle = "サービス利用票別表";
    public const string OfficeTitle = "サービス提供票別表";
    public const string Subtitle = "区分支給限度管理・利用者負担計算";
    public const string KindLimits = "種類別支給限度管理";
    public const string ShortStay = "要介護認定期間中の短期入所利用日数";
    public const string PublicClaim = "公費請求額";
    public const string PaidByClient = "本人支払額";
}
