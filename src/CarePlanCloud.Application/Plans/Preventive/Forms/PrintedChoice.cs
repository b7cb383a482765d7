using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Plans.Preventive.Forms;

/// <summary>A word of a printed list, and the codes under which it gets an ellipse: 自宅 for 自宅, 自宅・一戸建て and 自宅・集合住宅.</summary>
public sealed record PrintedChoice(string Word, IReadOnlyList<string> Codes);

/// <summary>Printed lists, worked out of the standard's code tables: a code with two words (初回＆紹介) gives each of them an ellipse.</summary>
public static class PrintedChoices
{
    private static readonly char[] Between = ['・', '＆'];

    /// <summary>The words of a column's codes.</summary>
    /// <param name="column">A coded column.</param>
    /// <param name="words">What the paper prints instead of the table's words, in the order of the codes; empty for the table's own.</param>
    public static IReadOnlyList<PrintedChoice> Of(Column column, params ReadOnlySpan<string> words)
    {
        var names = column.Codes!.OrderBy(code => code.Key, StringComparer.Ordinal).ToList();
        var printed = new List<PrintedChoice>();
        for (var place = 0; place < names.Count; place++)
        {
            var (code, name) = names[place];
            foreach (var word in words.Length > 0 ? [words[place]] : name.Split(Between))
            {
                var at = printed.FindIndex(choice => choice.Word == word);
                if (at < 0)
                {
                    printed.Add(new PrintedChoice(word, [code]));
                }
                else
                {
                    printed[at] = printed[at] with { Codes = [.. printed[at].Codes, code] };
                }
            }
        }

        return printed;
    }

    /// <summary>Whether two words may stand together, so that the list is written as check boxes and not as a choice of one.</summary>
    public static bool MayStandTogether(this IReadOnlyList<PrintedChoice> choices) =>
        choices.SelectMany(choice => choice.Codes).GroupBy(code => code, StringComparer.Ordinal).Any(same => same.Count() > 1);

    /// <summary>
    /// The code after a word was switched. What cannot stand beside a newly chosen word gives way (自宅 for 借家); a word switched off
    /// leaves the others; nothing chosen is empty.
    /// </summary>
    public static string Switch(this IReadOnlyList<PrintedChoice> choices, string code, string word)
    {
        var chosen = Words(choices, code);
        if (chosen.Remove(word))
        {
            return choices.SelectMany(choice => choice.Codes).Distinct(StringComparer.Ordinal)
                .FirstOrDefault(other => Words(choices, other).SetEquals(chosen), "");
        }

        chosen.Add(word);
        return choices.Single(choice => choice.Word == word).Codes
            .Where(other => Words(choices, other).IsSubsetOf(chosen))
            .MaxBy(other => Words(choices, other).Count) ?? "";
    }

    private static HashSet<string> Words(IReadOnlyList<PrintedChoice> choices, string code) =>
        [.. choices.Where(choice => choice.Codes.Contains(code)).Select(choice => choice.Word)];
}
