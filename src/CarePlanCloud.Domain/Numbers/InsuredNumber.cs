using System.Text.RegularExpressions;

namespace CarePlanCloud.Domain.Numbers;

/// <summary>
/// 被保険者番号: ten digits, or H and nine for people on public assistance without insurance (R46). No check digit holds in the whole
/// country, so only the shape is judged.
/// </summary>
public static partial class InsuredNumber
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    /// <summary>A number that says: 生活保護, not insured.</summary>
    public static bool IsPublicAssistanceOnly(string number) => number.StartsWith('H');

    [GeneratedRegex(@"^([0-9]{10}|H[0-9]{9})\z")]
    private static partial Regex Shape();
}
