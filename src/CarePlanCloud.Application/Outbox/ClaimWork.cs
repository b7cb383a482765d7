using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Outbox;

/// <summary>How long a worker may be silent before somebody else takes its work.</summary>
public sealed record WorkLease(TimeSpan Length)
{
    public static readonly WorkLease Usual = new(TimeSpan.FromSeconds(60));
}

/// <summary>Work of one office and kind in the hands of one worker.</summary>
public sealed record WorkClaim(Guid OfficeId, OutboxKind Kind, Guid Id);

/// <param name="NextDue">When the oldest of what waited was or will be due; null when nothing waited.</param>
public sealed record ClaimedWork(IReadOnlyList<WorkClaim> Claims, DateTimeOffset? NextDue);

/// <summary>
/// Claims work that is due. Each office and kind is a lane: the lanes that wait longest get one claim each, so that nobody's thousand stands
/// before somebody else's one. The cost depends on the number of lanes, not on how much waits in them.
/// </summary>
[Anonymous("The outbox holds ids of all offices; none is entered.")]
public sealed class ClaimWork(CareDb db, WorkLease lease, TimeProvider clock)
{
    private sealed record Lane(Guid OfficeId, string Kind, DateTimeOffset DueAt);

    /// <param name="kinds">Only these.</param>
    /// <param name="most">Claims.</param>
    /// <param name="cancel">Stops the claiming.</param>
    public async Task<Outcome<ClaimedWork>> RunAsync(IReadOnlyCollection<OutboxKind> kinds, int most, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var lanes = await LanesAsync([.. kinds.Select(StableWords.Of)], most, cancel);
        var claims = new List<WorkClaim>();
        foreach (var lane in lanes.Where(lane => lane.DueAt <= now))
        {
            if (await ClaimAsync(lane, now, cancel) is { } claim)
            {
                claims.Add(claim);
            }
        }

        return new ClaimedWork(claims, lanes is [var first, ..] ? first.DueAt : null);
    }

    /// <summary>How many entries go out together: those whose work is done together.</summary>
    private static int Together(OutboxKind kind) => kind == OutboxKind.RelayOutgoing ? 50 : 1;

    private Task<List<Lane>> LanesAsync(string[] kinds, int most, CancellationToken cancel) => db.Database.SqlQuery<Lane>(
        $"""
        with recursive lane as (
            (select office_id, kind from ops.outbox order by office_id, kind limit 1)
            union all
            select next.office_id, next.kind from lane cross join lateral (
                select office_id, kind from ops.outbox where (office_id, kind) > (lane.office_id, lane.kind) order by office_id, kind limit 1) next)
        select lane.office_id, lane.kind, first.due_at from lane cross join lateral (
            select due_at from ops.outbox entry where entry.office_id = lane.office_id and entry.kind = lane.kind order by due_at limit 1) first
        where lane.kind = any({kinds}) order by first.due_at limit {most}
        """).ToListAsync(cancel);

    private async Task<WorkClaim?> ClaimAsync(Lane lane, DateTimeOffset now, CancellationToken cancel)
    {
        var kind = StableWords.Parse<OutboxKind>(lane.Kind);
        var due = await db.Outbox.FromSql(
            $"""
            select * from ops.outbox where office_id = {lane.OfficeId} and kind = {lane.Kind} and due_at <= {now}
            order by due_at, id limit {Together(kind)} for update skip locked
            """).AsNoTracking().ToListAsync(cancel);
        foreach (var entry in due.Where(entry => entry.Claim is not null && entry.Deaths < RetryPlan.MostDeaths))
        {
            await BuryAsync(entry, now, cancel);
        }

        // What no worker survives goes out once more, to be given up.
        due.RemoveAll(entry => entry.Claim is not null && entry.Deaths < RetryPlan.MostDeaths);
        if (due.Count == 0)
        {
            return null;
        }

        // What failed before goes alone: whatever it does to its worker, it does to nobody else's work.
        var chosen = (due[0].Attempts > 0 ? due.Take(1) : due.TakeWhile(entry => entry.Attempts == 0)).Select(entry => entry.Id).ToArray();
        var claim = new WorkClaim(lane.OfficeId, kind, Guid.CreateVersion7());
        await db.Database.ExecuteSqlAsync(
            $"""
            update ops.outbox set claim = {claim.Id}, due_at = {now + lease.Length}, attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, {now})
            where id = any({chosen})
            """,
            cancel);
        return claim;
    }

    // The lease is over and nobody has said anything. The next attempt waits as after any other: who killed the worker may kill again.
    private Task BuryAsync(OutboxEntry entry, DateTimeOffset now, CancellationToken cancel)
    {
        var deaths = entry.Deaths + 1;
        var next = RetryPlan.Next(entry.Attempts, entry.Faults, deaths, entry.FirstAttemptAt ?? now, now);
        var (due, claim) = next is { } later ? (later, default(Guid?)) : (now, entry.Claim);
        return db.Database.ExecuteSqlAsync(
            $"update ops.outbox set claim = {claim}, deaths = {deaths}, due_at = {due}, last_fault = {WorkFaults.OfDeadWorker} where id = {entry.Id}", cancel);
    }
}
