using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Outbox;

/// <summary>Takes a letter off the shelf, once.</summary>
public sealed class DeadLetterDesk(CareDb db, WorkSubjects subjects, OutboxWriter outbox)
{
    /// <summary>もう一度: the work begins anew, with all its attempts. The caller saves.</summary>
    internal async Task AgainAsync(DeadLetter letter, CancellationToken cancel)
    {
        db.DeadLetters.Remove(letter);
        if (await subjects.Of(letter.Kind).AgainAsync(letter, cancel))
        {
            outbox.Add(letter.Kind, letter.SubjectId);
        }
    }

    /// <summary>The newest letter of a row under lock: of two people who decide, the second finds it gone.</summary>
    internal async Task<DeadLetter?> TakeAsync(Guid letterOrSubject, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"select id from ops.dead_letter where tenant_id = {db.TenantId} and (id = {letterOrSubject} or subject_id = {letterOrSubject}) for update", cancel);
        return await db.DeadLetters.Where(row => row.Id == letterOrSubject || row.SubjectId == letterOrSubject)
            .OrderByDescending(row => row.LastAttemptAt).FirstOrDefaultAsync(cancel);
    }
}

/// <summary>もう一度: by the letter's id, or that of what it is about.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class RetryDeadLetter(CareDb db, DeadLetterDesk desk, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid letterOrSubject, CancellationToken cancel)
    {
        if (await desk.TakeAsync(letterOrSubject, cancel) is not { } letter)
        {
            return TransferRefusals.NotStopped;
        }

        await desk.AgainAsync(letter, cancel);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(RetryDeadLetter), letter.SubjectId, cancel);
        return default(Done);
    }
}

/// <summary>取り下げ: it shall not be done any more.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class DropDeadLetter(CareDb db, DeadLetterDesk desk, WorkSubjects subjects, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid letterOrSubject, CancellationToken cancel)
    {
        if (await desk.TakeAsync(letterOrSubject, cancel) is not { } letter)
        {
            return TransferRefusals.NotStopped;
        }

        db.DeadLetters.Remove(letter);
        await subjects.Of(letter.Kind).DropAsync(letter, cancel);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(DropDeadLetter), letter.SubjectId, cancel);
        return default(Done);
    }
}
