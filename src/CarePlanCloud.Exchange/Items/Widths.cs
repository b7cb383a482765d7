using System.Text;

namespace CarePlanCloud.Exchange.Items;

/// <summary>Letters and digits that were typed full-width, and the many hyphens of a Japanese keyboard, as the plain ones.</summary>
internal static class Widths
{
    /// <summary>The characters of codes, numbers and dates as ASCII where they have such a form; others stay.</summary>
    public static string Fold(string value)
    {
        if (Ascii.IsValid(value))
        {
            return value;
        }

        return string.Create(value.Length, value, static (folded, from) =>
        {
            for (var i = 0; i < folded.Length; i++)
            {
                folded[i] = Fold(from[i]);
            }
        });
    }

    /// <summary>Without spaces of any width, tabs, and marks that no one can see, at both ends.</summary>
    public static string Trim(string value)
    {
        var text = value.AsSpan();
        while (text.Length > 0 && IsSpace(text[0]))
        {
            text = text[1..];
        }

        while (text.Length > 0 && IsSpace(text[^1]))
        {
            text = text[..^1];
        }

        return text.Length == value.Length ? value : text.ToString();
    }

    private static bool IsSpace(char unit) => char.IsWhiteSpace(unit) || unit is '\uFEFF' or '\u200B';

    private static char Fold(char unit) => unit switch
    {
        >= '！' and <= '～' => (char)(unit - '！' + '!'),
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or 'ー' or 'ｰ' or '─' => '-',
        _ => unit,
    };
}
