using System.Globalization;
using System.Text;

namespace CarePlanCloud.Exchange.Findings;

/// <summary>How a finding names a character: as it is, or by its code where nobody would see it.</summary>
internal static class Shown
{
    public static string Text(string text) => text.Length == 0 ? "（なし）"
        : text.EnumerateRunes().All(IsVisible) ? text
        : string.Join(' ', text.EnumerateRunes().Select(Code));

    /// <summary>What an office chose for a person: more than one character may be a name.</summary>
    public static string Choice(string text) => text.EnumerateRunes().Skip(1).Any() ? Mask.Value(text)! : Text(text);

    public static string Code(Rune rune) => $"U+{rune.Value:X4}";

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
