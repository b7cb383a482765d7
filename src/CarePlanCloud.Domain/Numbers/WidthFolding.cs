using System.Text;

namespace CarePlanCloud.Domain.Numbers;

/// <summary>Full width as half width, half-width kana as full (NFKC): how typed and received text is compared.</summary>
public static class WidthFolding
{
    private const char NoCharacter = '\uFFFE';

    /// <summary>Never fails: .NET refuses to normalise what is no Unicode text, so such a character becomes U+FFFD first.</summary>
    public static string FoldWidth(this string text) =>
        new string([.. text.EnumerateRunes().SelectMany(rune => rune.ToString())]).Replace(NoCharacter, '\uFFFD').Normalize(NormalizationForm.FormKC);
}
