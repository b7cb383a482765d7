using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Signals;

/// <summary>A word that could not be carried: nothing here depends on it, the partner just does not know.</summary>
internal sealed class SignalWorkSubject(CareDb db) : IWorkSubject
{
    public bool Takes(OutboxKind kind) => kind == OutboxKind.CarrySignal;

    public Task TriedAsync(OutboxEntry entry, CancellationToken cancel) => Task.CompletedTask;

    public Task GiveUpAsync(DeadLetter letter, CancellationToken cancel) => Task.CompletedTask;

    public Task<bool> AgainAsync(DeadLetter letter, CancellationToken cancel) =>
        db.Signals.AnyAsync(row => row.Id == letter.SubjectId && row.DeliveredAt == null, cancel);

    public Task DropAsync(DeadLetter letter, CancellationToken cancel) => Task.CompletedTask;
}
