using System.Text;

namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>Where a Japanese line may end: 禁則処理 by 追い出し. Numbers and Latin words stay whole while they fit.</summary>
internal static class LineBreaking
{
    private const string NeverFirst =
        "、。，．,.・：；:;？！?!ヽヾゝゞ々ー～〜ｰﾞﾟ）］｝〕〉》」』】)]}”’｡､｣ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯ％%℃";

    private const string NeverLast = "（［｛〔〈《「『【([{“‘｢￥¥＄$";

    /// <summary>
    /// The lines of a text in a column. Line breaks of the text are kept, empty lines too; the lines put together again are the text.
    /// </summary>
    public static IReadOnlyList<string> Break(string text, double width, Func<string, double> widthOf)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            BreakParagraph(paragraph, width, widthOf, lines);
        }

        return lines;
    }

    private static void BreakParagraph(string paragraph, double width, Func<string, double> widthOf, List<string> lines)
    {
        var pieces = Pieces(paragraph, width, widthOf);
        var from = 0;
        while (from < pieces.Count)
        {
            var to = Fitting(pieces, from, width);
            lines.Add(string.Concat(pieces[from..to].Select(piece => piece.Text)));
            from = to;
        }

        if (pieces.Count == 0)
        {
            lines.Add("");
        }
    }

    private static int Fitting(List<Piece> pieces, int from, double width)
    {
        var (to, used) = (from, 0.0);
        while (to < pieces.Count && (used + pieces[to].Width <= width || pieces[to].Text == " "))
        {
            used += pieces[to++].Width;
        }

        // One piece goes in however narrow the column is, or it would never end.
        var most = Math.Max(to, from + 1);
        if (most == pieces.Count)
        {
            return most;
        }

        for (to = most; to > from; to--)
        {
            if (MayBreak(pieces[to - 1].Text, pieces[to].Text))
            {
                return to;
            }
        }

        return most;
    }

    private static bool MayBreak(string before, string after) =>
        !NeverFirst.Contains(after[0], StringComparison.Ordinal) && !NeverLast.Contains(before[^1], StringComparison.Ordinal);

    private static List<Piece> Pieces(string paragraph, double width, Func<string, double> widthOf)
    {
        var pieces = new List<Piece>();
        var word = new StringBuilder();
        foreach (var character in paragraph.EnumerateRunes())
        {
            if (IsPartOfWord(character))
            {
                word.Append(character.ToString());
                continue;
            }

            AddWord();
            Add(character.ToString());
        }

        AddWord();
        return pieces;

        void AddWord()
        {
            var whole = word.ToString();
            word.Clear();
            foreach (var part in whole.Length == 0 ? [] : widthOf(whole) <= width ? [whole] : whole.Select(character => character.ToString()))
            {
                Add(part);
            }
        }

        void Add(string part) => pieces.Add(new Piece(part, widthOf(part)));
    }

    private static bool IsPartOfWord(Rune character) =>
        character.IsAscii && (Rune.IsLetterOrDigit(character) || character.Value is '.' or ',' or '/' or ':' or '-' or '\'' or '_' or '@' or '%');

    private readonly record struct Piece(string Text, double Width);
}
