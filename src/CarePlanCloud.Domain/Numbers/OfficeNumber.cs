using System.Text.RegularExpressions;

namespace CarePlanCloud.Domain.Numbers;

/// <summary>事業所番号: ten characters, digits and (for 総合事業) capital letters.</summary>
public static partial class OfficeNumber
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    [GeneratedRegex(@"^[0-9A-Z]{10}\z")]
    private static partial Regex Shape();
}
