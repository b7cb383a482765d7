using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>The planned side of the lines a change touched.</summary>
internal sealed record ChangedPlan(IReadOnlyList<PlannedSide> Before, IReadOnlyList<PlannedSide> After)
{
    public static readonly ChangedPlan None = new([], []);
}

/// <summary>予定を遡及変更: makes the plan what was done, and takes that back.</summary>
public sealed class PlanChange(SlipReader reader, MarkWriter marks)
{
    /// <summary>The planned visits of the difference go; those that were done are planned instead.</summary>
    internal async Task<ChangedPlan> FollowAsync(JudgedMonth judged, Difference difference, CancellationToken cancel)
    {
        var month = ServiceMonth.Of(judged.Slip.ServiceMonth);
        var lines = judged.Month.Lines.ToDictionary(line => line.Id);
        var (planned, actual) = difference.Visits;
        var touched = planned.Concat(actual).Select(visit => visit.LineId).Distinct().ToList();
        await reader.LockAsync(month, [judged.Slip.ClientId], cancel);
        var after = touched.ToDictionary(id => id, id => lines[id].Planned.Values.ToDictionary(mark => mark.Day));
        foreach (var visit in planned)
        {
            foreach (var day in DaysOf(judged, visit, lines[visit.LineId].Planned))
            {
                after[visit.LineId].Remove(day);
            }
        }

        foreach (var visit in actual)
        {
            foreach (var day in DaysOf(judged, visit, lines[visit.LineId].Actual))
            {
                after[visit.LineId][day] = lines[visit.LineId].Actual[day];
            }
        }

        await marks.ReplaceAsync(month, Phase.Planned, touched, [.. after.SelectMany(line => line.Value.Values.Select(mark => (line.Key, mark)))], cancel);
        return new ChangedPlan([.. touched.Select(id => SideOf(id, lines[id].Planned.Values))], [.. touched.Select(id => SideOf(id, after[id].Values))]);
    }

    /// <returns>False when the plan has gone on since; then nothing is changed.</returns>
    internal async Task<bool> TakeBackAsync(JudgedMonth judged, DifferenceDecision decision, CancellationToken cancel)
    {
        var month = ServiceMonth.Of(judged.Slip.ServiceMonth);
        await reader.LockAsync(month, [judged.Slip.ClientId], cancel);
        var now = (await reader.LinesAsync(month, [judged.Slip.Id], cancel))[judged.Slip.Id].ToDictionary(line => line.Line.Id);
        if (decision.PlanAfter.Any(side => !now.TryGetValue(side.LineId, out var line) || !SideOf(side.LineId, line.Planned.Values).Marks.SequenceEqual(side.Marks)))
        {
            return false;
        }

        await marks.ReplaceAsync(
            month, Phase.Planned, [.. decision.PlanBefore.Select(side => side.LineId)],
            [.. decision.PlanBefore.SelectMany(side => side.Marks.Select(mark => (side.LineId, new DayMark(mark.Day, mark.Count, ServiceTime.Of(mark.Start, mark.End), mark.Units))))], cancel);
        return true;
    }

    private static PlannedSide SideOf(Guid lineId, IEnumerable<DayMark> marks) => new(
        lineId, [.. marks.OrderBy(mark => mark.Day).Select(mark => new PlannedMark(mark.Day, mark.Count, mark.Time?.Start, mark.Time?.End, mark.Units))]);

    // What counts once a month moves with all the days it stands on.
    private static IReadOnlyList<int> DaysOf(JudgedMonth judged, Visit visit, IReadOnlyDictionary<int, DayMark> side) =>
        judged.Month.IsOnce(visit.Service.ServiceCode)
            ? [.. side.Values.Where(mark => mark.Count > 0).Select(mark => mark.Day)] : [visit.Day];
}
