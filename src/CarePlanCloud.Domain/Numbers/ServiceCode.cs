using System.Text.RegularExpressions;

namespace CarePlanCloud.Domain.Numbers;

/// <summary>サービスコード: kind (2) + item (4).</summary>
public static partial class ServiceCode
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    /// <summary>サービス種類コード, the first two characters.</summary>
    public static string KindOf(string serviceCode) => serviceCode[..2];

    /// <summary>福祉用具貸与 (17) and 介護予防福祉用具貸与 (67): lent for days on end, drawn as one bar.</summary>
    public static bool IsEquipment(string serviceCode) => KindOf(serviceCode) is "17" or "67";

    [GeneratedRegex(@"^[0-9A-Z]{6}\z")]
    private static partial Regex Shape();
}
