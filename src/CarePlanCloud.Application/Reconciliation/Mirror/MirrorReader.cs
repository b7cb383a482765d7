using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation.Mirror;

/// <summary>What the planner of a client's month has made of this office's 実績.</summary>
/// <param name="IsAccepted">承認済み: the planner has closed the month.</param>
public sealed record MirrorView(bool IsAccepted, DateTimeOffset SaidAt, IReadOnlyList<MirroredDecision> Decisions)
{
    /// <summary>照会中; with the closing nothing is asked any more.</summary>
    public int Asked => IsAccepted ? 0 : Decisions.Count(decision => decision.IsAsked);

    /// <summary>変更: decided otherwise than the 実績 say.</summary>
    public int Changed => Decisions.Count(decision => decision.IsChange && (IsAccepted || !decision.IsAsked));

    /// <summary>The decision about this day of the line, the newest first; null when there is none.</summary>
    public MirroredDecision? At(LineView line, int day) => Decisions.LastOrDefault(decision => IsAbout(decision, line) && decision.Days.Contains(day));

    /// <summary>Decisions about the line.</summary>
    public int CountOf(LineView line) => Decisions.Count(decision => IsAbout(decision, line));

    private static bool IsAbout(MirroredDecision decision, LineView line) =>
        line.IsOwn && decision.ServiceCode == line.ServiceCode && (decision.StartTime is null || line.Time is null || decision.StartTime == line.Time.Start);
}

/// <summary>Reads it for the slips of a month.</summary>
public sealed class MirrorReader(CareDb db, ClientBook clients)
{
    /// <returns>By client; who nothing was said of is missing.</returns>
    internal async Task<IReadOnlyDictionary<Guid, MirrorView>> ReadAsync(string plannerOfficeNumber, ServiceMonth month, CancellationToken cancel)
    {
        var first = month.FirstDay;
        var rows = await db.MirroredMonths.AsNoTracking().Where(row => row.PlannerOfficeNumber == plannerOfficeNumber && row.ServiceMonth == first).ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return new Dictionary<Guid, MirrorView>();
        }

        var known = await clients.FindAsync(rows.Select(NumberOf), plannerOfficeNumber, cancel);
        return rows.Where(row => known.ContainsKey(NumberOf(row))).GroupBy(row => known[NumberOf(row)].Id).ToDictionary(same => same.Key, same =>
        {
            var newest = same.MaxBy(row => row.SaidAt)!;
            return new MirrorView(newest.IsAccepted, newest.SaidAt, newest.Decisions);
        });
    }

    private static ClientNumber NumberOf(MirroredMonth row) => new(row.InsurerNumber, row.InsuredNumber);
}
