using System.Globalization;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Components.Shared.Findings;

/// <summary>The same finding on many rows of a file, said once with its rows (1〜43、50). The count stays that of the findings.</summary>
public sealed record FindingGroup(Finding First, string Rows, string? Value, int Count)
{
    private const int ShownRuns = 3;

    /// <summary>Grouped by everything but row and value; worst first, then in the order of the rows.</summary>
    public static IReadOnlyList<FindingGroup> Of(IReadOnlyList<Finding> findings) =>
        [.. from finding in findings
            group finding by finding with { Line = null, Value = null } into same
            let lines = same.Select(finding => finding.Line).OfType<int>().Distinct().Order().ToList()
            orderby same.Key.Severity, lines.FirstOrDefault()
            select new FindingGroup(same.First(), RunsOf(lines), OneValue(same), same.Count())];

    // One value for all rows is worth saying; many masked ones are not. What the message says already is not said again.
    private static string? OneValue(IEnumerable<Finding> same) =>
        same.Select(finding => finding.Value).Distinct().ToList() is [{ Length: > 0 } value]
            && !same.First().Message.Contains(value, StringComparison.Ordinal)
            ? value
            : null;

    private static string RunsOf(List<int> lines)
    {
        var runs = new List<(int From, int To)>();
        foreach (var line in lines)
        {
            if (runs.Count > 0 && runs[^1].To == line - 1)
            {
                runs[^1] = (runs[^1].From, line);
            }
            else
            {
                runs.Add((line, line));
            }
        }

        var shown = string.Join('、', runs.Take(ShownRuns).Select(run =>
            run.From == run.To ? run.From.ToString(CultureInfo.InvariantCulture) : $"{run.From}〜{run.To}"));
        return runs.Count > ShownRuns ? $"{shown} ほか" : shown;
    }
}
