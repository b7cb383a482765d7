using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Ending.Deleting;

/// <summary>The deletion in the background. A second run after a crash finds it done, or does it.</summary>
public sealed class DeletionWork(UseCases door) : IOfficeWork
{
    OutboxKind IOfficeWork.Kind => OutboxKind.DeleteOffice;

    public async Task<Refusal?> RunAsync(Guid officeId, Guid subjectId, CancellationToken cancel)
    {
        await door.RunAsync<DeleteOffice, Done>(new Caller.Job(officeId), step => step.RunAsync(subjectId, cancel), cancel);
        return null;
    }
}

/// <summary>A deletion that could not be carried out: nothing was deleted, and an operator may order it again.</summary>
internal sealed class DeletionWorkSubject(CareDb db) : IWorkSubject
{
    public bool Takes(OutboxKind kind) => kind == OutboxKind.DeleteOffice;

    public async Task TriedAsync(OutboxEntry entry, CancellationToken cancel)
    {
        if (await FindAsync(entry.SubjectId, cancel) is { } termination)
        {
            termination.Fault = entry.LastFault;
        }
    }

    public async Task GiveUpAsync(DeadLetter letter, CancellationToken cancel)
    {
        if (await FindAsync(letter.SubjectId, cancel) is { } termination)
        {
            (termination.OrderedAt, termination.OrderedBy, termination.Fault) = (null, null, letter.Reason);
        }
    }

    // The operator decides, in the console.
    public Task<bool> AgainAsync(DeadLetter letter, CancellationToken cancel) => Task.FromResult(false);

    public Task DropAsync(DeadLetter letter, CancellationToken cancel) => Task.CompletedTask;

    private Task<Termination?> FindAsync(Guid id, CancellationToken cancel)
    {
        var tenant = db.TenantId;
        return db.Terminations.FirstOrDefaultAsync(row => row.Id == id && row.OfficeId == tenant && row.DeletedAt == null, cancel);
    }
}
