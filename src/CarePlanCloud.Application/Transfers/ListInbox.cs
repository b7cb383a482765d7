using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers;

/// <summary>Which part of the inbox. <paramref name="Page"/> from 1; <paramref name="State"/> null for all.</summary>
public sealed record InboxQuery(IncomingState? State = null, int Page = 1);

/// <summary>A page of the inbox. <paramref name="HasMore"/>: older ones follow.</summary>
public sealed record InboxRows(IReadOnlyList<IncomingSummary> Rows, bool HasMore);

/// <summary>The inbox: first what waits, by month and serial as it is taken in; then everything else, newest first.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListInbox(CareDb db, UnitImports imports)
{
    /// <summary>Entries of a page.</summary>
    public const int Shown = 200;

    public async Task<Outcome<InboxRows>> RunAsync(InboxQuery query, CancellationToken cancel)
    {
        var found = await db.Incoming.AsNoTracking().Where(row => query.State == null || row.State == query.State)
            .OrderBy(row => row.State == IncomingState.Received || row.State == IncomingState.Checking || row.State == IncomingState.Checked
                || row.State == IncomingState.PartlyImported ? 0 : 1)
            .ThenByDescending(row => row.ReceivedAt).ThenByDescending(row => row.SerialNumber).ThenBy(row => row.Id)
            .Skip((Math.Clamp(query.Page, 1, 10_000) - 1) * Shown).Take(Shown + 1).ToListAsync(cancel);
        var rows = await db.SummariesAsync([.. found.Take(Shown)], imports, cancel);
        return new InboxRows(
            [.. rows.Where(row => row.IsOpen).OrderBy(row => row.ServiceMonth).ThenBy(row => row.SerialNumber, StringComparer.Ordinal),
             .. rows.Where(row => !row.IsOpen)],
            found.Count > Shown);
    }
}
