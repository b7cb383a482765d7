using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>R27: newer serials replace older ones, never the other way round. Kept per slip, side and sender.</summary>
public sealed class Serials(CareDb db, TimeProvider clock)
{
    /// <summary>The serial each slip holds of that side from that sender.</summary>
    internal async Task<Dictionary<Guid, string>> HeldAsync(IReadOnlyCollection<Guid> slipIds, Phase phase, string sender, CancellationToken cancel) =>
        await db.SlipSources.AsNoTracking()
            .Where(source => slipIds.Contains(source.SlipId) && source.Phase == phase && source.SenderOfficeNumber == sender)
            .ToDictionaryAsync(source => source.SlipId, source => source.SerialNumber, cancel);

    /// <summary>The newer of two serials, where null is none.</summary>
    internal static string? Newer(string? one, string? other) => string.CompareOrdinal(one, other) >= 0 ? one : other;

    /// <param name="rows">Which of the client's rows are meant; null for all of them.</param>
    internal static ClientFinding? Judge(SendingUnit unit, ClientNumber client, string? held, Func<Record, bool>? rows = null)
    {
        var serial = unit.Key!.SerialNumber;
        var file = unit.Files[0].Name;
        return held is null ? null : string.CompareOrdinal(serial, held) switch
        {
            < 0 => new ClientFinding(client, TransferFindings.OlderSerial(file, client.InsuredNumber, serial, held), ClientHold.Older, rows),
            0 => new ClientFinding(client, TransferFindings.SameSerialOtherContent(file, client.InsuredNumber, serial)),
            _ => null,
        };
    }

    internal async Task PutAsync(Guid slipId, Phase phase, FileName unit, Guid? incomingId, CancellationToken cancel)
    {
        var stored = await db.SlipSources.FirstOrDefaultAsync(
            source => source.SlipId == slipId && source.Phase == phase && source.SenderOfficeNumber == unit.SenderOfficeNumber, cancel);
        stored ??= db.SlipSources.Add(new SlipSource
        {
            TenantId = db.TenantId,
            SlipId = slipId,
            Phase = phase,
            SenderOfficeNumber = unit.SenderOfficeNumber,
            SerialNumber = unit.SerialNumber,
        }).Entity;
        stored.SerialNumber = unit.SerialNumber;
        stored.IncomingId = incomingId;
        stored.ImportedAt = clock.GetUtcNow();
    }
}
