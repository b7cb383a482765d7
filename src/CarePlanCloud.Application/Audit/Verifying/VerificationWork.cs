using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Audit.Verifying;

/// <summary>The background walk: stretch by stretch, each in a short transaction of its own, so that the page sees how far it is.</summary>
public sealed class VerificationWork(UseCases door) : IOfficeWork
{
    OutboxKind IOfficeWork.Kind => OutboxKind.VerifyAudit;

    public async Task<Refusal?> RunAsync(Guid officeId, Guid subjectId, CancellationToken cancel)
    {
        var caller = new Caller.Job(officeId);
        var walk = new TrailWalk();
        var begun = await door.RunAsync<BeginAuditVerification, Done>(caller, step => step.RunAsync(subjectId, cancel), cancel);
        var isOver = !begun.IsDone;
        while (!isOver)
        {
            var walked = await door.RunAsync<VerifyAuditPart, bool>(caller, step => step.RunAsync(subjectId, walk, cancel), cancel);
            isOver = !walked.IsDone || walked.Value;
        }

        return null;
    }
}

/// <summary>A verification that could not be carried through.</summary>
internal sealed class VerificationWorkSubject(CareDb db) : IWorkSubject
{
    public bool Takes(OutboxKind kind) => kind == OutboxKind.VerifyAudit;

    public Task TriedAsync(OutboxEntry entry, CancellationToken cancel) => Task.CompletedTask;

    public async Task GiveUpAsync(DeadLetter letter, CancellationToken cancel)
    {
        if (await FindAsync(letter, cancel) is { State: VerificationState.Requested or VerificationState.Running } row)
        {
            row.State = VerificationState.Failed;
        }
    }

    public async Task<bool> AgainAsync(DeadLetter letter, CancellationToken cancel)
    {
        if (await FindAsync(letter, cancel) is not { State: VerificationState.Failed } row)
        {
            return false;
        }

        row.State = VerificationState.Requested;
        return true;
    }

    public Task DropAsync(DeadLetter letter, CancellationToken cancel) => Task.CompletedTask;

    private Task<AuditVerification?> FindAsync(DeadLetter letter, CancellationToken cancel) =>
        db.AuditVerifications.FirstOrDefaultAsync(row => row.Id == letter.SubjectId, cancel);
}
