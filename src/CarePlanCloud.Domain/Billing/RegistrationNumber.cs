using System.Text.RegularExpressions;

namespace CarePlanCloud.Domain.Billing;

/// <summary>登録番号 of who issues a 適格請求書: T and thirteen digits.</summary>
public static partial class RegistrationNumber
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    [GeneratedRegex(@"^T[0-9]{13}\z")]
    private static partial Regex Shape();
}
