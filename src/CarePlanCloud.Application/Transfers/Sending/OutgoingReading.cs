using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

internal static class OutgoingReading
{
    /// <summary>Before a step looks at the state it will change: a second one waits and then sees what the first has made of it.</summary>
    public static Task LockOutgoingAsync(this CareDb db, Guid outgoingId, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"select id from exchange.outgoing where tenant_id = {db.TenantId} and id = {outgoingId} for update", cancel);

    public static async Task<List<OutgoingView>> ViewsAsync(this CareDb db, IReadOnlyList<Outgoing> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var files = (await db.OutgoingFiles.AsNoTracking().Where(file => ids.Contains(file.OutgoingId))
            .OrderBy(file => file.Position).Select(file => new { file.OutgoingId, file.Name }).ToListAsync(cancel)).ToLookup(file => file.OutgoingId);
        var numbers = rows.Select(row => row.ReceiverOfficeNumber).Distinct().ToList();
        var names = await db.PartnerNamesAsync(numbers, cancel);
        var here = await db.OfficeNamesAsync(numbers, cancel);
        return [.. rows.Select(row => new OutgoingView(
            row.Id,
            row.State,
            row.Kind,
            row.Channel,
            row.ServiceMonth,
            row.SenderServiceKind,
            row.ReceiverOfficeNumber,
            names[row.ReceiverOfficeNumber],
            here.ContainsKey(row.ReceiverOfficeNumber),
            row.SerialNumber,
            row.ClientCount,
            row.RecordCount,
            row.StateSince,
            row.StateNote,
            row.RequestedAt,
            row.SentAt,
            row.DeliveredAt,
            [.. files[row.Id].Select(file => file.Name)],
            row.Findings))];
    }
}
