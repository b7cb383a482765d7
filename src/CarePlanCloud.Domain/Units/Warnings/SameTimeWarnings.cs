using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Input;

namespace CarePlanCloud.Domain.Units.Warnings;

/// <summary>Two services at the same time. Some pairs are allowed (訪問介護 with 訪問看護 when needed), so it is said and no more.</summary>
public sealed record SameTime(UnitLine First, UnitLine Second, IReadOnlyList<int> Days) : SlipWarning(
    "same_time",
    $"「{First.Name}」と「{Second.Name}」の時間が重なっています（{Words.Days(Days)}）。",
    "時間をご確認ください。同じ時間に必要なときは、その理由を計画に記録してください。");

internal static class SameTimeChecks
{
    private sealed record Visit(int Line, int Day, ServiceTime Time);

    public static IEnumerable<SlipWarning> Of(BenefitSheetInput input)
    {
        var pairs = new SortedDictionary<(int First, int Second), SortedSet<int>>();
        foreach (var day in VisitsOf(input.Lines).GroupBy(visit => visit.Day))
        {
            foreach (var pair in Overlaps([.. day.OrderBy(visit => visit.Time.Start)]).Where(pair => !IsAddOn(input.Lines[pair.First.Line], input.Lines[pair.Second.Line], pair.First.Time == pair.Second.Time)))
            {
                var lines = (Math.Min(pair.First.Line, pair.Second.Line), Math.Max(pair.First.Line, pair.Second.Line));
                pairs.TryAdd(lines, []);
                pairs[lines].Add(day.Key);
            }
        }

        return pairs.Select(pair => new SameTime(input.Lines[pair.Key.First], input.Lines[pair.Key.Second], [.. pair.Value]));
    }

    // A point in time overlaps nothing.
    private static IEnumerable<Visit> VisitsOf(IReadOnlyList<UnitLine> lines) =>
        from line in Enumerable.Range(0, lines.Count)
        from day in lines[line].Days
        where day is { Count: > 0, Time: not null } && day.Time.Start != day.Time.End
        select new Visit(line, day.Day, day.Time!);

    private static IEnumerable<(Visit First, Visit Second)> Overlaps(IReadOnlyList<Visit> byStart)
    {
        for (var first = 0; first < byStart.Count; first++)
        {
            for (var second = first + 1; second < byStart.Count && byStart[second].Time.Start < byStart[first].Time.EndWithinDay(); second++)
            {
                if (byStart[first].Line != byStart[second].Line)
                {
                    yield return (byStart[first], byStart[second]);
                }
            }
        }
    }

    // An add-on shares the time of its service: one provider, one kind, exactly the same time.
    private static bool IsAddOn(UnitLine first, UnitLine second, bool sameTime) => sameTime
        && (first.ProviderNumber, first.SatelliteNumber, first.Kind) == (second.ProviderNumber, second.SatelliteNumber, second.Kind);
}
