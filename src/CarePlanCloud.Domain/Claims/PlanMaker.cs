namespace CarePlanCloud.Domain.Claims;

/// <summary>居宅サービス計画作成区分. The values are the codes of the record.</summary>
public enum PlanMaker
{
    /// <summary>居宅介護支援事業者作成.</summary>
    CareManagementOffice = 1,

    /// <summary>被保険者自己作成: the insurer makes the sheet, no office does.</summary>
    Client = 2,

    /// <summary>介護予防支援事業者・地域包括支援センター作成.</summary>
    PreventiveSupport = 3,
}
