using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Outbox;

/// <summary>Hands waiting work to <paramref name="enqueue"/>, one entry of each office in turn, and marks it as handed out.</summary>
[Anonymous("The outbox holds ids of all offices; none is entered.")]
public sealed class OutboxDispatch(CareDb db, TimeProvider clock)
{
    private const int Batch = 100;

    /// <returns>How many entries were handed out. A crash before the commit hands them out again: jobs may run twice.</returns>
    public async Task<Outcome<int>> RunAsync(Action<OutboxEntry> enqueue, CancellationToken cancel)
    {
        var entries = await db.Outbox.FromSql(
            $"""
            select * from ops.outbox
            where dispatched_at is null and id in (
                select id from (
                    select id, row_number() over (partition by office_id order by id) as turn
                    from ops.outbox where dispatched_at is null) waiting
                order by turn, id limit {Batch})
            for update skip locked
            """).ToListAsync(cancel);
        foreach (var entry in entries)
        {
            enqueue(entry);
            entry.DispatchedAt = clock.GetUtcNow();
        }

        await db.SaveChangesAsync(cancel);
        return entries.Count;
    }
}
