namespace CarePlanCloud.Domain.Plans;

/// <summary>Two of a kind that belong together; one of them null where something was added or taken away.</summary>
internal sealed record Pair<T>(T? Before, T? After, int BeforeIndex, int AfterIndex, bool Moved)
    where T : class;

/// <summary>
/// Which of the one list is which of the other: first what is wholly equal, then what has the same title, then what is most alike, and
/// last what stands at the same place; so that a new order is not taken for new words.
/// </summary>
internal static class Alignment
{
    // Of the two-character pieces of both texts, so many in a hundred must be common to call one a rewording of the other.
    private const int Alike = 40;

    /// <param name="kin">What likeness is judged by; the title where nothing else is given.</param>
    public static IReadOnlyList<Pair<T>> Of<T>(
        IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> whole, Func<T, string> title, Func<T, string>? kin = null)
        where T : class
    {
        var partner = new int[after.Count];
        Array.Fill(partner, -1);
        var free = Enumerable.Range(0, before.Count).ToList();
        Match(partner, free, (b, a) => whole(before[b]) == whole(after[a]) ? 1 : 0);
        Match(partner, free, (b, a) => title(before[b]).Length > 0 && title(before[b]) == title(after[a]) ? 1 : 0);
        kin ??= title;
        Match(partner, free, (b, a) => Likeness(kin(before[b]), kin(after[a])) is var likeness and >= Alike ? likeness : 0);
        MatchRest(partner, free);

        var kept = Kept([.. partner.Where(index => index >= 0)]);
        var pairs = partner.Select((b, a) => b < 0
            ? new Pair<T>(null, after[a], -1, a, false)
            : new Pair<T>(before[b], after[a], b, a, !kept.Contains(b))).ToList();
        pairs.AddRange(free.Select(b => new Pair<T>(before[b], null, b, -1, false)));
        return pairs;
    }

    // The best match first; 0 is none. Among equals the one nearest in place, so that twins do not change places.
    private static void Match(int[] partner, List<int> free, Func<int, int, int> worth)
    {
        var open = Enumerable.Range(0, partner.Length).Where(a => partner[a] < 0).ToList();
        var candidates = from a in open
                         from b in free
                         let value = worth(b, a)
                         where value > 0
                         orderby value descending, Math.Abs(a - b), a
                         select (Before: b, After: a);
        foreach (var (b, a) in candidates.ToList())
        {
            if (partner[a] < 0 && free.Remove(b))
            {
                partner[a] = b;
            }
        }
    }

    // Wholly new words in the same cell: people say the cell was rewritten.
    private static void MatchRest(int[] partner, List<int> free)
    {
        for (var a = 0; a < partner.Length; a++)
        {
            if (partner[a] < 0 && free.Remove(a))
            {
                partner[a] = a;
            }
        }
    }

    // The longest run of partners in rising order stands still; only the others have moved.
    private static HashSet<int> Kept(List<int> partners)
    {
        var best = new List<List<int>>();
        foreach (var index in partners)
        {
            var longest = best.Where(run => run[^1] < index).MaxBy(run => run.Count);
            best.Add(longest is null ? [index] : [.. longest, index]);
        }

        return [.. best.MaxBy(run => run.Count) ?? []];
    }

    private static int Likeness(string left, string right)
    {
        var (one, other) = (Pieces(left), Pieces(right));
        return one.Count + other.Count == 0 ? 0 : 200 * one.Intersect(other).Count() / (one.Count + other.Count);
    }

    private static HashSet<string> Pieces(string text) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(start => text.Substring(start, 2))];
}
