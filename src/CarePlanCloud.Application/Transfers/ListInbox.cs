using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers;

/// <summary>The inbox, newest first.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListInbox(CareDb db, UnitImports imports)
{
    /// <summary>As many as a screen can use; older ones are found by month later.</summary>
    public const int Shown = 200;

    public async Task<Outcome<IReadOnlyList<IncomingSummary>>> RunAsync(CancellationToken cancel)
    {
        var rows = await db.Incoming.AsNoTracking().OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.SerialNumber)
            .Take(Shown).ToListAsync(cancel);
        return await db.SummariesAsync(rows, imports, cancel);
    }
}
