using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>What stands at one state, of any month: such as everything that did not arrive. The newest first, at most a thousand.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListOutgoingByState(CareDb db)
{
    private const int Most = 1000;

    public async Task<Outcome<IReadOnlyList<OutgoingView>>> RunAsync(OutgoingState state, CancellationToken cancel)
    {
        var rows = await db.Outgoing.AsNoTracking().Where(row => row.State == state).OrderByDescending(row => row.SerialNumber).Take(Most).ToListAsync(cancel);
        return Outcomes.Of<IReadOnlyList<OutgoingView>>(await db.ViewsAsync(rows, cancel));
    }
}
