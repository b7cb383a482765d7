using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers;

/// <summary>One unit of the inbox: its state, and everything found in it (values masked).</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenIncoming(CareDb db, UnitImports imports)
{
    public async Task<Outcome<IncomingView>> RunAsync(Guid incomingId, CancellationToken cancel)
    {
        var row = await db.Incoming.AsNoTracking().FirstOrDefaultAsync(incoming => incoming.Id == incomingId, cancel);
        return row is null
            ? TransferRefusals.IncomingNotFound
            : new IncomingView((await db.SummariesAsync([row], imports, cancel))[0], row.Findings);
    }
}
