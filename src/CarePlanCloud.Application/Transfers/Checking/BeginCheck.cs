using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Checking;

/// <summary>received → checking, and the bytes to read. A check cut short by a crash may begin again.</summary>
[Requires(Permission.RunJobs)]
public sealed class BeginCheck(CareDb db)
{
    public async Task<Outcome<SendingUnit>> RunAsync(Guid incomingId, CancellationToken cancel)
    {
        var taken = await db.Incoming
            .Where(row => row.Id == incomingId && (row.State == IncomingState.Received || row.State == IncomingState.Checking))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, IncomingState.Checking).SetProperty(row => row.RecordsRead, 0), cancel);
        if (taken == 0)
        {
            return TransferRefusals.NotThisStep;
        }

        var incoming = await db.Incoming.AsNoTracking().SingleAsync(row => row.Id == incomingId, cancel);
        return await db.UnitOfAsync(incoming, cancel);
    }
}
