using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers;

internal static class InboxReading
{
    public static async Task<List<IncomingSummary>> SummariesAsync(this CareDb db, IReadOnlyList<Incoming> rows, UnitImports imports, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var files = (await db.IncomingFiles.AsNoTracking().Where(file => ids.Contains(file.IncomingId))
            .OrderBy(file => file.Position).Select(file => new { file.IncomingId, file.Name }).ToListAsync(cancel)).ToLookup(file => file.IncomingId);
        var names = await db.OfficeNamesAsync([.. rows.Select(row => row.SenderOfficeNumber).Distinct()], cancel);
        var waiting = await db.IncomingClients.Where(client => ids.Contains(client.IncomingId)
                && (client.State == IncomingClientState.Waiting || client.State == IncomingClientState.New))
            .GroupBy(client => client.IncomingId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return [.. rows.Select(row => new IncomingSummary(
            row.Id,
            row.State,
            row.Kind,
            imports.Of(row.Kind) is not null,
            row.Channel,
            row.ReceivedAt,
            row.SenderOfficeNumber,
            names.GetValueOrDefault(row.SenderOfficeNumber, row.SenderOfficeNumber),
            row.ServiceMonth,
            row.SerialNumber,
            row.ClientCount,
            row.RecordsRead,
            row.RecordsTotal,
            row.Findings.Count(finding => finding.Severity == Severity.Error),
            row.Findings.Count(finding => finding.Severity == Severity.Warning),
            row.Findings.Count(finding => finding.Severity == Severity.Repaired),
            [.. files[row.Id].Select(file => file.Name)],
            row.ImportedAt,
            row.ReturnReason,
            waiting.GetValueOrDefault(row.Id)))];
    }
}
