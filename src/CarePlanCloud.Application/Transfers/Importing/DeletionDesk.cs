using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>One row of a deletion beside what the office holds. <paramref name="Held"/>: the newest serial of that side from that sender.</summary>
internal sealed record DeletionEntry(
    MappedDeletion Row, Client? Client, ServiceSlip? Slip, IReadOnlyList<LineWithMarks> Lines, IReadOnlyList<SlipSource> Sources, string? Held);

/// <summary>Lays the deletions of a month beside the slips they speak of.</summary>
public sealed class DeletionDesk(CareDb db, ClientBook clients, SlipReader reader, Withdrawals withdrawals)
{
    internal async Task<IReadOnlyList<DeletionEntry>> OpenAsync(
        UnitKind deletion, Phase phase, IReadOnlyList<MappedDeletion> rows, SendingUnit unit, CancellationToken cancel)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        // R38: one service month per file.
        var firstDay = rows[0].Date;
        var sender = unit.Key?.SenderOfficeNumber ?? "";
        var found = await clients.FindAsync(rows.Select(row => row.Client), sender, cancel);
        var clientIds = found.Values.Select(client => client.Id).ToList();
        var slips = await db.ServiceSlips.AsNoTracking().Where(slip => slip.ServiceMonth == firstDay && clientIds.Contains(slip.ClientId))
            .ToDictionaryAsync(slip => slip.ClientId, cancel);
        var slipIds = slips.Values.Select(slip => slip.Id).ToList();
        var lines = await reader.LinesAsync(ServiceMonth.Of(firstDay), slipIds, cancel);
        var sources = (await db.SlipSources.AsNoTracking().Where(source => slipIds.Contains(source.SlipId) && source.Phase == phase)
            .ToListAsync(cancel)).ToLookup(source => source.SlipId);
        var withdrawn = await withdrawals.HeldAsync(deletion, unit, rows.Select(row => row.Client), cancel);
        return [.. rows.Select(row =>
        {
            var client = found.GetValueOrDefault(row.Client);
            var slip = client is null ? null : slips.GetValueOrDefault(client.Id);
            IReadOnlyList<SlipSource> own = slip is null ? [] : [.. sources[slip.Id]];
            var services = row.ServiceKind.Length == 0 ? null : new HashSet<(string Office, string Kind)> { (row.ServiceOfficeNumber, row.ServiceKind) };
            return new DeletionEntry(
                row, client, slip, slip is null ? [] : [.. lines[slip.Id]], own,
                Serials.Newer(own.FirstOrDefault(source => source.SenderOfficeNumber == sender)?.SerialNumber, withdrawn.Of(row.Client, row.Date, services)));
        })];
    }

    /// <summary>As before any import: whoever is writing on one of these slips finishes first.</summary>
    internal async Task LockAsync(IReadOnlyList<MappedDeletion> rows, SendingUnit unit, CancellationToken cancel)
    {
        if (rows.Count > 0)
        {
            var known = await clients.FindAsync(rows.Select(row => row.Client), unit.Key!.SenderOfficeNumber, cancel);
            await reader.LockAsync(ServiceMonth.Of(rows[0].Date), known.Values.Select(client => client.Id), cancel);
        }
    }

    /// <summary>Lines on which nothing stands any more go; a slip without lines goes with all that hangs on it.</summary>
    internal async Task SweepAsync(Guid slipId, IReadOnlyCollection<Guid> emptied, CancellationToken cancel)
    {
        await db.ServiceLines.Where(line => line.SlipId == slipId && emptied.Contains(line.Id)).ExecuteDeleteAsync(cancel);
        if (!await db.ServiceLines.AnyAsync(line => line.SlipId == slipId, cancel))
        {
            await db.ServiceSlips.Where(slip => slip.Id == slipId).ExecuteDeleteAsync(cancel);
        }
    }
}
