using System.Text;

namespace CarePlanCloud.Exchange.Text;

/// <summary>
/// Half-width katakana and its punctuation (U+FF61–FF9F, one byte each in MS932) to full width. MS932 has them, so they may travel; but
/// a name in both widths would be two names, and old senders cut fields by bytes with them.
/// </summary>
public static class KanaFolding
{
    private const char First = '\uFF61';
    private const char Last = '\uFF9F';
    private const char VoicedMark = '\uFF9E';
    private const char SemiVoicedMark = '\uFF9F';
    private const string FullWidth = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

    /// <summary>Whether there is anything to fold. Cheap enough for every item of a large file.</summary>
    internal static bool IsNeeded(ReadOnlySpan<char> text) => text.IndexOfAnyInRange(First, Last) >= 0;

    /// <summary>The text in full width; a sound mark joins the letter before it (ﾊﾟ is パ).</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsNeeded(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            i += TryFold(text.AsSpan(i), out var letter) is > 0 and var length ? length : 1;
            folded.Append(letter);
        }

        return folded.ToString();
    }

    /// <summary>The first letter in full width and the units it takes, or 0 and the unit as it is.</summary>
    internal static int TryFold(ReadOnlySpan<char> text, out char letter)
    {
        letter = text[0];
        if (letter is < First or > Last)
        {
            return 0;
        }

        letter = FullWidth[letter - First];
        if (text.Length > 1 && Voiced(letter, text[1]) is { } voiced)
        {
            letter = voiced;
            return 2;
        }

        return 1;
    }

    /// <summary>
    /// The one letter that a letter and a half-width sound mark make; ヷ and ヺ are not in MS932, so they stay two. The small ッ stands
    /// among the letters that have a voiced twin and has none.
    /// </summary>
    private static char? Voiced(char letter, char mark) => (letter, mark) switch
    {
        ('ウ', VoicedMark) => 'ヴ',
        ('ッ', _) => null,
        ((>= 'カ' and <= 'ト') or (>= 'ハ' and <= 'ホ'), VoicedMark) => (char)(letter + 1),
        (>= 'ハ' and <= 'ホ', SemiVoicedMark) => (char)(letter + 2),
        _ => null,
    };
}
