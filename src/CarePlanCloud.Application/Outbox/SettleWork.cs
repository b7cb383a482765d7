using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Outbox;

/// <summary>What is done is forgotten; what is not gets its next attempt or is given up. Counts only while the claim is the worker's own.</summary>
[Requires(Permission.RunJobs)]
public sealed class SettleWork(CareDb db, WorkSubjects subjects, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid claim, IReadOnlyCollection<WorkResult> results, CancellationToken cancel)
    {
        var done = results.Where(result => result.End == WorkEnd.Done).Select(result => result.EntryId).ToList();
        if (done.Count > 0)
        {
            await db.Outbox.Where(entry => entry.OfficeId == db.TenantId && entry.Claim == claim && done.Contains(entry.Id)).ExecuteDeleteAsync(cancel);
        }

        foreach (var result in results.Where(result => result.End != WorkEnd.Done))
        {
            if (await db.Outbox.FirstOrDefaultAsync(row => row.Id == result.EntryId && row.OfficeId == db.TenantId && row.Claim == claim, cancel) is { } entry)
            {
                await SettleAsync(entry, result, cancel);
            }
        }

        await db.SaveChangesAsync(cancel);
        return default(Done);
    }

    private async Task SettleAsync(OutboxEntry entry, WorkResult result, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        entry.Claim = null;
        if (result.End == WorkEnd.Interrupted)
        {
            (entry.DueAt, entry.Attempts) = (now, entry.Attempts - 1);
            return;
        }

        entry.LastFault = result.Why;
        entry.Faults += result.End == WorkEnd.Broken ? 1 : 0;
        if (RetryPlan.Next(entry.Attempts, entry.Faults, entry.Deaths, entry.FirstAttemptAt ?? now, now) is { } next)
        {
            entry.DueAt = next;
            await subjects.Of(entry.Kind).TriedAsync(entry, cancel);
            return;
        }

        var letter = new DeadLetter
        {
            TenantId = db.TenantId,
            Kind = entry.Kind,
            SubjectId = entry.SubjectId,
            Reason = entry.LastFault,
            Attempts = entry.Attempts,
            FirstAttemptAt = entry.FirstAttemptAt ?? now,
            LastAttemptAt = now,
        };
        db.DeadLetters.Add(letter);
        db.Outbox.Remove(entry);
        await subjects.Of(entry.Kind).GiveUpAsync(letter, cancel);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync("GiveUp", entry.SubjectId, cancel);
    }
}
