using System.Text.RegularExpressions;

namespace CarePlanCloud.Domain.Numbers;

/// <summary>事業所番号: ten characters, digits and (for 総合事業) capital letters.</summary>
public static partial class OfficeNumber
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    /// <summary>
    /// False for a number that was probably mistyped. Two rules are in use: the check digit over all nine characters, and, for offices that
    /// are medical institutions, over the fourth to the ninth only. For a warning only.
    /// </summary>
    public static bool IsPlausible(string number) =>
        IsValid(number) && (CheckDigit.EndsWithItsOwn(number) || CheckDigit.EndsWithItsOwn(number.AsSpan(3)));

    /// <summary>Whether somebody typed just this number, to confirm it; width and case do not matter.</summary>
    public static bool IsTyped(string? typed, string number) => string.Equals((typed ?? "").FoldWidth().Trim(), number, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[0-9A-Z]{10}\z")]
    private static partial Regex Shape();
}
