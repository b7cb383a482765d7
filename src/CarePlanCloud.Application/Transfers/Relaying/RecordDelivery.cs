using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Relaying;

/// <summary>As the sender again: sent → delivered. The inbox of the receiver holds the bytes.</summary>
[Requires(Permission.RunJobs)]
public sealed class RecordDelivery(CareDb db, TransferStory story, ReceiptDesk receipts, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid outgoingId, IssuedReceipt receipt, CancellationToken cancel)
    {
        await db.LockOutgoingAsync(outgoingId, cancel);
        await receipts.KeepAsync(receipt, cancel);
        var unit = await db.Outgoing.FirstOrDefaultAsync(row => row.Id == outgoingId && row.State == OutgoingState.Sent, cancel);
        if (unit is null)
        {
            // The receiver was faster: it was opened before we heard that it was delivered. The receipt is kept all the same.
            await db.SaveChangesAsync(cancel);
            return default(Done);
        }

        story.Move(unit, OutgoingState.Delivered);
        unit.DeliveredAt = clock.GetUtcNow();
        unit.NextAttemptAt = null;
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(RecordDelivery), outgoingId, cancel);
        return default(Done);
    }
}
