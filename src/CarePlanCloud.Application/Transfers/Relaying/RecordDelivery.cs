using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Relaying;

/// <summary>As the sender again: sent → delivered. The inbox of the receiver holds the bytes.</summary>
[Requires(Permission.RunJobs)]
public sealed class RecordDelivery(CareDb db, TransferStory story, ReceiptDesk receipts, AuditTrail audit, TimeProvider clock)
{
    /// <param name="outgoingIds">The units that were delivered.</param>
    /// <param name="issued">What their receivers signed.</param>
    /// <param name="cancel">Stops the act before it is done.</param>
    public async Task<Outcome<Done>> RunAsync(IReadOnlyCollection<Guid> outgoingIds, IReadOnlyCollection<IssuedReceipt> issued, CancellationToken cancel)
    {
        var ids = outgoingIds.ToArray();
        await db.Database.ExecuteSqlAsync(
            $"select id from exchange.outgoing where tenant_id = {db.TenantId} and id = any({ids}) order by id for update", cancel);
        await receipts.KeepAsync(issued, cancel);

        // The receiver may have been faster: opened before we heard that it was delivered. The receipt is kept all the same.
        var units = await db.Outgoing.Where(row => ids.Contains(row.Id) && row.State == OutgoingState.Sent).ToListAsync(cancel);
        foreach (var unit in units)
        {
            story.Move(unit, OutgoingState.Delivered);
            unit.DeliveredAt = clock.GetUtcNow();
            unit.NextAttemptAt = null;
        }

        await db.SaveChangesAsync(cancel);
        await audit.AppendAllAsync(nameof(RecordDelivery), [.. units.Select(unit => (Guid?)unit.Id)], cancel);
        return default(Done);
    }
}
