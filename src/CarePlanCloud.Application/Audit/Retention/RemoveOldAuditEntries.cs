using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Audit.Retention;

/// <summary>
/// Removes the beginning of the office's trail as far as its time is over, in portions, and leaves a mark where the kept part begins. While
/// the office has a hold nothing goes. The database asks the same again and refuses everything else.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed class RemoveOldAuditEntries(CareDb db, AuditTrail audit, IOptions<RetentionOptions> options, TimeProvider clock)
{
    internal const int Portion = 20_000;

    /// <returns>How many entries went; a full portion means that there may be more.</returns>
    public async Task<Outcome<int>> RunAsync(CancellationToken cancel)
    {
        if (await db.AuditHolds.AnyAsync(hold => hold.LiftedAt == null, cancel))
        {
            return 0;
        }

        await audit.TakeTurnAsync(cancel);
        if (await LastToGoAsync(cancel) is not { } last)
        {
            return 0;
        }

        var removal = new AuditRemoval { TenantId = db.TenantId, Number = last.Number, Hash = last.Hash, RemovedAt = clock.GetUtcNow() };
        db.AuditRemovals.Add(removal);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(RemoveOldAuditEntries), removal.Mark, cancel);
        return await db.AuditEntries.Where(entry => entry.Number <= last.Number).ExecuteDeleteAsync(cancel);
    }

    // The entry before the first that has to stay. Clocks of several machines differ a little: what stands behind a younger entry stays too.
    private async Task<AuditEntry?> LastToGoAsync(CancellationToken cancel)
    {
        var limit = clock.GetUtcNow().AddYears(-options.Value.Years);
        var first = await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).FirstOrDefaultAsync(cancel);
        if (first is null || first.At >= limit)
        {
            return null;
        }

        var portion = db.AuditEntries.AsNoTracking().Where(entry => entry.Number < first.Number + Portion);
        var stays = await portion.Where(entry => entry.At >= limit).OrderBy(entry => entry.Number).Select(entry => (long?)entry.Number).FirstOrDefaultAsync(cancel);
        return await portion.Where(entry => stays == null || entry.Number < stays).OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancel);
    }
}

/// <summary>Whose trails the nightly removal goes through.</summary>
[Anonymous("the nightly round enters each office in turn; it learns their ids and nothing else")]
public sealed class ListOfficesWithTrails(CareDb db)
{
    /// <param name="withEnded">Those whose contract is over too: their trails outlive them.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<IReadOnlyList<Guid>>> RunAsync(bool withEnded, CancellationToken cancel) =>
        Outcomes.Of<IReadOnlyList<Guid>>(await (withEnded ? db.AllOffices : db.Offices).AsNoTracking().OrderBy(office => office.Id).Select(office => office.Id).ToListAsync(cancel));
}
