using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Outbox;

/// <summary>What a worker has claimed, in the order it became due. Empty when somebody else has it by now.</summary>
[Anonymous("The outbox holds ids of all offices; none is entered.")]
public sealed class OpenClaim(CareDb db)
{
    public async Task<Outcome<IReadOnlyList<OutboxEntry>>> RunAsync(Guid claim, CancellationToken cancel) =>
        Outcomes.Of<IReadOnlyList<OutboxEntry>>(
            await db.Outbox.AsNoTracking().Where(entry => entry.Claim == claim).OrderBy(entry => entry.Id).ToListAsync(cancel));
}

/// <summary>How many claims of these kinds are in somebody's hands. One whose lease is over counts no more, whatever became of its job.</summary>
[Anonymous("The outbox holds ids of all offices; none is entered.")]
public sealed class CountClaims(CareDb db, TimeProvider clock)
{
    public async Task<Outcome<int>> RunAsync(IReadOnlyCollection<OutboxKind> kinds, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Outbox.Where(entry => entry.Claim != null && entry.DueAt > now && kinds.Contains(entry.Kind))
            .Select(entry => entry.Claim).Distinct().CountAsync(cancel);
    }
}

/// <summary>The worker is alive: its lease begins anew.</summary>
[Anonymous("The outbox holds ids of all offices; none is entered.")]
public sealed class RenewClaim(CareDb db, WorkLease lease, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid claim, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + lease.Length;
        await db.Outbox.Where(entry => entry.Claim == claim).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.DueAt, until), cancel);
        return default(Done);
    }
}

/// <summary>A claim that reached no worker: the work waits as if it had not been handed out.</summary>
[Anonymous("The outbox holds ids of all offices; none is entered.")]
public sealed class ReleaseClaim(CareDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid claim, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Outbox.Where(entry => entry.Claim == claim).ExecuteUpdateAsync(
            set => set.SetProperty(entry => entry.DueAt, now).SetProperty(entry => entry.Claim, (Guid?)null)
                .SetProperty(entry => entry.Attempts, entry => entry.Attempts - 1),
            cancel);
        return default(Done);
    }
}

/// <summary>The same work once more, not before a time: for work that is done and has learnt that it comes back.</summary>
[Requires(Permission.RunJobs)]
public sealed class PostponeWork(CareDb db, OutboxWriter outbox)
{
    public async Task<Outcome<Done>> RunAsync(OutboxKind kind, Guid subjectId, DateTimeOffset notBefore, CancellationToken cancel)
    {
        outbox.Add(kind, subjectId, notBefore);
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}
