using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Components.Shared.Findings;

/// <summary>
/// A row of the table: one finding, and behind it the further places of the same code. So three hundred repairs are one row, and the two
/// errors above them are seen.
/// </summary>
/// <param name="First">The place shown.</param>
/// <param name="More">Further places, folded away.</param>
/// <param name="Count">Findings in all of them.</param>
/// <param name="Again">The row above has the same code and the same mend: five times the same advice is not read once.</param>
public sealed record FindingRow(FindingGroup First, IReadOnlyList<FindingGroup> More, int Count, bool Again = false)
{
    // What stops an import is read place by place; of what was repaired one example will do.
    private const int ShownErrors = 5;

    /// <summary>
    /// Worst first; the code met first in the files comes first. Before all others what is no CSV: whatever else such a file lacks follows
    /// from that.
    /// </summary>
    public static IReadOnlyList<FindingRow> Of(IReadOnlyList<Finding> findings) =>
        [.. Marked(from place in FindingGroup.Of(findings)
            group place by (place.First.Severity, place.First.Code) into same
            orderby same.Key.Severity, same.Key.Code != FindingCodes.NotCsv
            from row in RowsOf([.. same], same.Key.Severity == Severity.Error ? ShownErrors : 1)
            select row)];

    private static IEnumerable<FindingRow> Marked(IEnumerable<FindingRow> rows)
    {
        Finding? above = null;
        foreach (var row in rows)
        {
            var finding = row.First.First;
            yield return row with { Again = above is not null && above.Code == finding.Code && above.Mend == finding.Mend };
            above = finding;
        }
    }

    private static IEnumerable<FindingRow> RowsOf(List<FindingGroup> places, int shown)
    {
        var alone = Math.Min(places.Count, shown) - 1;
        foreach (var place in places.Take(alone))
        {
            yield return new FindingRow(place, [], place.Count);
        }

        var rest = places.Skip(alone).ToList();
        yield return new FindingRow(rest[0], rest[1..], rest.Sum(place => place.Count));
    }
}
