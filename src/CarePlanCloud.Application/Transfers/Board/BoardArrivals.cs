using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Board;

/// <summary>What came last from an office about a client.</summary>
/// <param name="Client">Null for a unit of which nobody knows whom it is about.</param>
/// <param name="State">The client's share in the unit's.</param>
internal sealed record Arrival(
    Guid IncomingId, UnitKind Kind, string SenderNumber, string SenderKind, ClientNumber? Client, IncomingState State, bool IsOpened, DateTimeOffset Since,
    string Note, string SerialNumber)
{
    public UnitKind About => SentBook.AboutOf(Kind);
}

/// <summary>The newest arrivals of a month, by office, document and client.</summary>
public sealed class BoardArrivals(CareDb db, UnitImports imports)
{
    internal async Task<IReadOnlyList<Arrival>> ReadAsync(ServiceMonth month, CancellationToken cancel)
    {
        var firstDay = month.FirstDay;
        var (from, until) = (firstDay.BeginsInJapan(), month.Next.FirstDay.BeginsInJapan());
        var units = await db.Incoming.AsNoTracking()
            .Where(row => row.SenderOfficeNumber != "" && row.State != IncomingState.Outdated
                && (row.ServiceMonth == firstDay || (row.ServiceMonth == null && row.ReceivedAt >= from && row.ReceivedAt < until)))
            .Select(row => new
            {
                row.Id, row.State, row.Kind, row.SenderOfficeNumber, row.SenderServiceKind, row.SerialNumber, row.ReceivedAt, row.ImportedAt, row.OpenedAt, row.ReturnReason,
            }).ToListAsync(cancel);
        var ids = units.ConvertAll(unit => unit.Id);
        var clients = (await db.IncomingClients.AsNoTracking().Where(row => ids.Contains(row.IncomingId))
            .Select(row => new { row.IncomingId, row.InsurerNumber, row.InsuredNumber, row.State }).ToListAsync(cancel)).ToLookup(row => row.IncomingId);
        var all =
            from unit in units
            where unit.State != IncomingState.Checked || imports.Of(unit.Kind) is not null
            from client in clients[unit.Id].DefaultIfEmpty()
            let state = unit.State == IncomingState.PartlyImported && client?.State is IncomingClientState.Imported or IncomingClientState.LeftOut
                ? IncomingState.Imported : unit.State
            select new Arrival(
                unit.Id, unit.Kind, unit.SenderOfficeNumber, unit.SenderServiceKind,
                client is null ? null : new ClientNumber(client.InsurerNumber, client.InsuredNumber), state, unit.OpenedAt is not null,
                unit.ImportedAt ?? unit.ReceivedAt, unit.ReturnReason, unit.SerialNumber);
        return [.. all.GroupBy(row => (row.About, row.SenderNumber, row.SenderKind, row.Client, Unit: row.Client is null ? row.IncomingId : Guid.Empty))
            .Select(group => group.MaxBy(row => row.SerialNumber, StringComparer.Ordinal)!)];
    }

    /// <summary>Whose actuals each slip holds, and since when.</summary>
    internal async Task<Dictionary<(Guid SlipId, string Sender), DateTimeOffset>> HeldAsync(IReadOnlyCollection<Guid> slipIds, CancellationToken cancel) =>
        await db.SlipSources.AsNoTracking().Where(row => slipIds.Contains(row.SlipId) && row.Phase == Phase.Actual)
            .ToDictionaryAsync(row => (row.SlipId, row.SenderOfficeNumber), row => row.ImportedAt, cancel);
}
