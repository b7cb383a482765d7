using System.Text.RegularExpressions;

namespace CarePlanCloud.Domain.Numbers;

/// <summary>事業所番号: ten characters, digits and (for 総合事業) capital letters.</summary>
public static partial class OfficeNumber
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    /// <summary>
    /// Whether the last digit belongs to the number: over all nine before it, or over the six after prefecture and division as medical
    /// institutions have it. Which rule a number follows cannot be told from it, so either will do; it warns and never blocks.
    /// </summary>
    public static bool HasRightCheckDigit(string number) =>
        IsValid(number) && (CheckDigit.EndsWithItsOwn(number) || CheckDigit.EndsWithItsOwn(number.AsSpan(3)));

    [GeneratedRegex(@"^[0-9A-Z]{10}\z")]
    private static partial Regex Shape();
}
