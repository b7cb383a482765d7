using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Checking;

/// <summary>How far the check has come, for the page that waits.</summary>
[Requires(Permission.RunJobs)]
public sealed class ReportCheck(CareDb db)
{
    public async Task<Outcome<Done>> RunAsync(Guid incomingId, ReadProgress progress, CancellationToken cancel)
    {
        await db.Incoming.Where(row => row.Id == incomingId && row.State == IncomingState.Checking)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RecordsRead, progress.Rows), cancel);
        return default(Done);
    }
}
