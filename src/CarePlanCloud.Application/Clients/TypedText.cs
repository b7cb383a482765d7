using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Application.Clients;

/// <summary>What people type, mended as far as it is certain what they mean.</summary>
internal static class TypedText
{
    /// <summary>Digits and capital letters of half width, without spaces and strokes.</summary>
    public static string Number(string? text) =>
        new([.. (text ?? "").FoldWidth().ToUpperInvariant().Where(character => !char.IsWhiteSpace(character) && character is not ('-' or '‐' or '−' or 'ー'))]);

    /// <summary>Half width, but with its strokes: telephone and postal code.</summary>
    public static string Dashed(string? text) => Line(text).FoldWidth().Replace('‐', '-').Replace('−', '-').Replace('ー', '-');

    /// <summary>Hiragana and half-width kana as katakana; spaces stay.</summary>
    public static string Kana(string? text) =>
        new([.. Line(text).FoldWidth().Select(character => character is >= 'ぁ' and <= 'ゖ' ? (char)(character + ('ァ' - 'ぁ')) : character)]);

    /// <summary>One line: control characters become spaces, the ends are trimmed.</summary>
    public static string Line(string? text) => new string([.. (text ?? "").Select(character => char.IsControl(character) ? ' ' : character)]).Trim();

    /// <summary>Several lines: only what no screen can show goes.</summary>
    public static string Lines(string? text) =>
        new string([.. (text ?? "").ReplaceLineEndings("\n").Where(character => character == '\n' || !char.IsControl(character))]).TrimEnd();

    public static void Limit(this List<FieldProblem> problems, string field, string name, string text, int longest)
    {
        if (text.Length > longest)
        {
            problems.Add(new FieldProblem(field, $"{name}が長すぎます（{text.Length}文字）。{longest}文字までにしてください。"));
        }
    }
}
