using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Checking;

/// <summary>A unit whose check was given up is refused, with the reason: it can be returned, or checked once more.</summary>
internal sealed class IncomingWorkSubject(CareDb db, TransferStory story, TimeProvider clock) : IWorkSubject
{
    public bool Takes(OutboxKind kind) => kind == OutboxKind.CheckIncoming;

    public Task TriedAsync(OutboxEntry entry, CancellationToken cancel) => Task.CompletedTask;

    public async Task GiveUpAsync(DeadLetter letter, CancellationToken cancel)
    {
        if (await FindAsync(letter, cancel) is { State: IncomingState.Received or IncomingState.Checking } unit)
        {
            unit.Findings = [.. unit.UnitFindings, TransferFindings.NotCheckable(letter.Reason)];
            unit.CheckedAt = clock.GetUtcNow();
            story.Move(unit, IncomingState.Rejected);
        }
    }

    public async Task<bool> AgainAsync(DeadLetter letter, CancellationToken cancel)
    {
        if (await FindAsync(letter, cancel) is not { State: IncomingState.Rejected } unit)
        {
            return false;
        }

        story.Move(unit, IncomingState.Received);
        return true;
    }

    public Task DropAsync(DeadLetter letter, CancellationToken cancel) => Task.CompletedTask;

    private async Task<Incoming?> FindAsync(DeadLetter letter, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"select id from exchange.incoming where tenant_id = {db.TenantId} and id = {letter.SubjectId} for update", cancel);
        return await db.Incoming.FirstOrDefaultAsync(row => row.Id == letter.SubjectId, cancel);
    }
}
