using CarePlanCloud.Domain.Units.Masters;

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

/// <summary>サービス種類 in words. What else is known of a kind stands in <see cref="KindRules"/>.</summary>
public static class ServiceKinds
{
    /// <summary>介護予防支援: of a center, or of a 居宅介護支援事業所 with a designation of its own.</summary>
    public const string OfPrevention = "46";

    private const string CareManagement = "43";

    /// <summary>Under which kind who plans charges for the planning: 居宅介護支援, or 介護予防支援 of a center.</summary>
    public static string OfPlanning(OfficeKind office) => office == OfficeKind.CommunitySupportCenter ? OfPrevention : CareManagement;

    public static bool IsPlanning(string serviceKind) => serviceKind is CareManagement or OfPrevention;

    /// <summary>The name people use, or the code itself when it is none of the national ones.</summary>
    public static string NameOf(string serviceKind) => KindRules.Find(serviceKind)?.Name ?? serviceKind;
}
