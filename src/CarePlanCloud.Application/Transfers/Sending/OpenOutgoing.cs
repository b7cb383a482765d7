using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>One outgoing unit: its state and findings.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenOutgoing(CareDb db)
{
    public async Task<Outcome<OutgoingView>> RunAsync(Guid outgoingId, CancellationToken cancel)
    {
        var row = await db.Outgoing.AsNoTracking().FirstOrDefaultAsync(outgoing => outgoing.Id == outgoingId, cancel);
        return row is null ? TransferRefusals.OutgoingNotFound : (await db.ViewsAsync([row], cancel))[0];
    }
}
