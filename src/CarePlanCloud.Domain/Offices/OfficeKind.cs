namespace CarePlanCloud.Domain.Offices;

/// <summary>What an office is for the exchange: who plans, and who serves.</summary>
public enum OfficeKind
{
    /// <summary>居宅介護支援事業所.</summary>
    CareManagementOffice,

    /// <summary>居宅サービス事業所.</summary>
    ServiceOffice,

    /// <summary>地域包括支援センター.</summary>
    CommunitySupportCenter,
}

/// <summary>The national codes of service kinds as far as an office needs a name for its own.</summary>
public static class ServiceKinds
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["11"] = "訪問介護", ["12"] = "訪問入浴介護", ["13"] = "訪問看護", ["14"] = "訪問リハビリ", ["15"] = "通所介護",
        ["16"] = "通所リハビリ", ["17"] = "福祉用具貸与", ["21"] = "短期入所生活介護", ["22"] = "短期入所療養介護",
        ["23"] = "短期入所療養介護", ["2A"] = "短期入所療養介護", ["2B"] = "短期入所療養介護", ["43"] = "居宅介護支援",
        ["46"] = "介護予防支援", ["62"] = "予防訪問入浴", ["63"] = "予防訪問看護", ["67"] = "予防福祉用具貸与",
        ["71"] = "夜間対応型訪問介護", ["72"] = "認知症対応型通所", ["73"] = "小規模多機能", ["76"] = "定期巡回",
        ["77"] = "複合型サービス", ["78"] = "地域密着型通所", ["A1"] = "訪問型みなし", ["A2"] = "訪問型サービス",
        ["A5"] = "通所型みなし", ["A6"] = "通所型サービス",
    };

    /// <summary>The name people use, or the code itself when it is one without a short name.</summary>
    public static string NameOf(string serviceKind) => Names.GetValueOrDefault(serviceKind, serviceKind);
}
