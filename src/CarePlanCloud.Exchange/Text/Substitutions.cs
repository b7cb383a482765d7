using System.Text;

namespace CarePlanCloud.Exchange.Text;

/// <summary>
/// Characters that MS932 has under another Unicode code point. They are replaced when writing, and each replacement is reported.
/// A base letter with a combining mark becomes one character where Unicode has one. Whole texts are not normalised: NFC would turn
/// the compatibility ideographs of MS932 (such as U+FA19) into other characters.
/// </summary>
public static class Substitutions
{
    /// <summary>What is replaced by what.</summary>
    public static IReadOnlyDictionary<char, char> Pairs { get; } = new Dictionary<char, char>
    {
        ['\u301C'] = '～',
        ['\u2212'] = '－',
        ['\u2016'] = '∥',
        ['\u2014'] = '―',
        ['\u00A2'] = '￠',
        ['\u00A3'] = '￡',
        ['\u00AC'] = '￢',
        ['\u00A5'] = '￥',
    };

    /// <summary>The text as it will be written. Characters outside MS932 stay: <see cref="Ms932.Encode"/> tells them.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="replaced">Told what was replaced by what, once per occurrence.</param>
    public static string Apply(string text, Action<string, string>? replaced = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsCombining(c) && result.Length > 0 && Compose(result[^1], c) is { } composed)
            {
                replaced?.Invoke($"{result[^1]}{c}", composed.ToString());
                result[^1] = composed;
            }
            else if (Pairs.TryGetValue(c, out var other))
            {
                replaced?.Invoke(c.ToString(), other.ToString());
                result.Append(other);
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    private static bool IsCombining(char c) => c is (>= '\u0300' and <= '\u036F') or '\u3099' or '\u309A';

    private static char? Compose(char letter, char mark)
    {
        // .NET refuses to normalise these.
        if (char.IsSurrogate(letter) || letter == '\uFFFE')
        {
            return null;
        }

        var composed = new string([letter, mark]).Normalize(NormalizationForm.FormC);
        return composed.Length == 1 ? composed[0] : null;
    }
}
