using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>The slips of a file beside what the office holds of the same clients and month.</summary>
internal sealed record Desk(
    IReadOnlyList<MappedSlip> Mapped,
    Dictionary<ClientNumber, Client> Clients,
    Dictionary<Guid, ServiceSlip> SlipByClient,
    ILookup<Guid, LineWithMarks> Lines,
    Dictionary<Guid, string> Held)
{
    public ServiceSlip? StoredSlip(MappedSlip mapped) =>
        Clients.TryGetValue(mapped.Client, out var client) ? SlipByClient.GetValueOrDefault(client.Id) : null;

    public IEnumerable<LineWithMarks> StoredLines(MappedSlip mapped) => StoredSlip(mapped) is { } slip ? Lines[slip.Id] : [];
}

internal static class SlipDesk
{
    public static async Task<Desk> OpenAsync(
        CareDb db,
        SlipReader reader,
        Serials serials,
        IReadOnlyList<MappedSlip> mapped,
        Dictionary<ClientNumber, Client> clients,
        SendingUnit unit,
        CancellationToken cancel)
    {
        // R38: one service month per file, so the first slip's month is everybody's.
        var month = mapped.Count == 0 ? default : mapped[0].Month;
        var firstDay = mapped.Count == 0 ? DateOnly.MinValue : month.FirstDay;
        var clientIds = clients.Values.Select(client => client.Id).ToList();
        var slips = await db.ServiceSlips.Where(slip => slip.ServiceMonth == firstDay && clientIds.Contains(slip.ClientId))
            .ToDictionaryAsync(slip => slip.ClientId, cancel);
        var slipIds = slips.Values.Select(slip => slip.Id).ToList();
        var lines = slipIds.Count == 0
            ? Enumerable.Empty<LineWithMarks>().ToLookup(line => line.Line.SlipId)
            : await reader.LinesAsync(month, slipIds, cancel);
        var held = await serials.HeldAsync(slipIds, Phase.Planned, unit.Key?.SenderOfficeNumber ?? "", cancel);
        return new Desk(mapped, clients, slips, lines, held);
    }
}
