namespace CarePlanCloud.Exchange.Cli;

/// <summary>What was probably meant by a word that nobody knows.</summary>
internal static class Nearest
{
    public static IEnumerable<string> Of(string word, IEnumerable<string> known, int count = 3) =>
        known.OrderByDescending(candidate => candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .ThenBy(candidate => Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant()))
            .ThenBy(candidate => candidate, StringComparer.Ordinal)
            .Take(count);

    /// <summary>Letters to add, drop or change (Levenshtein).</summary>
    public static int Distance(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[^1];
    }
}
