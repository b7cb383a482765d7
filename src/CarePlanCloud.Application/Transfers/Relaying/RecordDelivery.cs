using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Relaying;

/// <summary>As the sender again: sent → delivered. The inbox of the receiver holds the bytes.</summary>
[Requires(Permission.RunJobs)]
public sealed class RecordDelivery(CareDb db, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid outgoingId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var changed = await db.Outgoing.Where(row => row.Id == outgoingId && row.State == OutgoingState.Sent)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, OutgoingState.Delivered).SetProperty(row => row.DeliveredAt, now), cancel);
        if (changed == 0)
        {
            return TransferRefusals.NotThisStep;
        }

        await audit.AppendAsync(nameof(RecordDelivery), outgoingId, cancel);
        return default(Done);
    }
}
