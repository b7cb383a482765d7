using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Signals;

/// <summary>As the sender again: the partner has heard it.</summary>
[Requires(Permission.RunJobs)]
public sealed class RecordSignal(CareDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid signalId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Signals.Where(row => row.Id == signalId && row.DeliveredAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DeliveredAt, now), cancel);
        return default(Done);
    }
}
