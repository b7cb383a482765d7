using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Domain.Schedules;

/// <summary>The actual marks a line receives; <see cref="LineId"/> is null for a service that stands on no line yet.</summary>
public sealed record MatchedActuals(Guid? LineId, LineKey Key, IReadOnlyDictionary<int, DayMark> Marks);

/// <summary>
/// Lays the reported rows of one service office on the lines of the slip. A row belongs to the line with its service and time; failing that
/// to a line of the same service that was planned that day (the visit moved in time), then to any line of that service still free that day,
/// and last to a new line. The order of the rows does not matter.
/// </summary>
public static class ActualsMatching
{
    /// <param name="lines">All lines of the slip; those of other offices, and of service kinds without a row, are left alone.</param>
    /// <param name="rows">
    /// Everything the office reports for the month. A planned day without a row was not done and is marked with count 0. An office with
    /// several service kinds reports each by itself (R99), so that rows say nothing about the lines of another kind.
    /// </param>
    public static IReadOnlyList<MatchedActuals> Match(
        IReadOnlyList<SlipLine> lines, IReadOnlyList<ActualRow> rows, string serviceOfficeNumber)
    {
        var kinds = rows.Select(row => ServiceCode.KindOf(row.Service.ServiceCode)).ToHashSet();
        var own = lines.Where(line => line.Key.Service.ServiceOfficeNumber == serviceOfficeNumber && kinds.Contains(ServiceCode.KindOf(line.Key.Service.ServiceCode))).ToList();
        var marks = own.ToDictionary(line => line.Id, _ => new SortedDictionary<int, DayMark>());
        var open = new List<ActualRow>();
        foreach (var row in Merged(rows))
        {
            var exact = own.FirstOrDefault(line => line.Key == new LineKey(row.Service, row.Mark.Time));
            if (exact is null || !marks[exact.Id].TryAdd(row.Mark.Day, row.Mark))
            {
                open.Add(row);
            }
        }

        var added = new Dictionary<LineKey, SortedDictionary<int, DayMark>>();
        foreach (var row in open)
        {
            var day = row.Mark.Day;
            var free = own.Where(line => line.Key.Service == row.Service && !marks[line.Id].ContainsKey(day)).ToList();
            var line = free.Find(candidate => candidate.Planned.ContainsKey(day)) ?? free.FirstOrDefault();
            if (line is not null)
            {
                marks[line.Id].Add(day, row.Mark);
            }
            else
            {
                var key = new LineKey(row.Service, row.Mark.Time);
                added.TryAdd(key, []);
                added[key].Add(day, row.Mark);
            }
        }

        foreach (var line in own)
        {
            foreach (var planned in line.Planned.Values)
            {
                marks[line.Id].TryAdd(planned.Day, planned with { Count = 0 });
            }
        }

        return [
            .. own.Select(line => new MatchedActuals(line.Id, line.Key, marks[line.Id])),
            .. added.Select(pair => new MatchedActuals(null, pair.Key, pair.Value)),
        ];
    }

    // The same service twice at the same time on one day is one mark with the sum of the counts. The order is total, and of two units the
    // larger stays, so that the order in which an office wrote its rows never shows.
    private static IEnumerable<ActualRow> Merged(IEnumerable<ActualRow> rows) =>
        from row in rows
        group row by (row.Service, row.Mark.Day, row.Mark.Time) into same
        let mark = same.MaxBy(row => row.Mark.Units)!.Mark
        orderby same.Key.Day, same.Key.Time?.Start, same.Key.Time?.End
        select new ActualRow(same.Key.Service, mark with { Count = same.Sum(row => row.Mark.Count) });
}
