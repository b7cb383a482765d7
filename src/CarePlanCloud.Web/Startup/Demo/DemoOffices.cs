using CarePlanCloud.Domain.Offices;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>One invented office. Its sign-in, password and key follow from its number and are public: Development only.</summary>
internal sealed record DemoOffice(string OfficeNumber, IReadOnlyList<string> ServiceKinds, OfficeKind Kind, string Name, string AdminName)
{
    public string ServiceKind => OfficeKinds.MainOf(Kind, OfficeKinds.Designated(ServiceKinds));

    public string KjBillingId => $"KJ{OfficeNumber}01";

    public string ApiKey => $"demo-{OfficeNumber}";
}

internal static class DemoOffices
{
    public const string AdminLogin = "admin";

    public const string Password = "careplan-demo-2026";

    /// <summary>Somebody who works for two offices and switches between them.</summary>
    public const string SharedLogin = "kenmu";

    public const string SharedName = "兼務 まもる";

    /// <summary>The other two care managers of the first office; its administrator is the third.</summary>
    public static readonly IReadOnlyList<(string Login, string Name)> CareManagers = [("cm1", "見本 ケア太"), ("cm2", "例示 まね子")];

    public static readonly IReadOnlyList<DemoOffice> All =
    [
        new("9970000011", ["43"], OfficeKind.CareManagementOffice, "見本ケアプランセンター", "例示 計子"),
        new("9970000029", ["11", "A2"], OfficeKind.ServiceOffice, "見本ヘルパーステーション", "見本 訪子"),
        new("9970000037", ["15"], OfficeKind.ServiceOffice, "見本デイサービスセンター", "見本 通子"),
        new("9970000045", ["17"], OfficeKind.ServiceOffice, "見本福祉用具", "見本 具男"),
        new("9970000052", ["21"], OfficeKind.ServiceOffice, "見本ショートステイ", "見本 泊子"),
        new("9900000060", ["46"], OfficeKind.CommunitySupportCenter, "見本地域包括支援センター", "見本 包子"),
        new("99A0000078", ["A2"], OfficeKind.ServiceOffice, "見本訪問型サービス", "見本 助子"),
    ];

    public static DemoOffice CommunitySupportCenter => All.Single(office => office.Kind == OfficeKind.CommunitySupportCenter);

    public static readonly IReadOnlyList<string> SharedBetween = ["9970000011", "9970000029"];
}
