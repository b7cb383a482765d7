using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Mapping;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers;

/// <summary>The rows that say what became of each client of a unit. The caller saves.</summary>
public sealed class IncomingClients(CareDb db)
{
    internal async Task<Dictionary<ClientNumber, IncomingClient>> OfAsync(Guid incomingId, CancellationToken cancel) =>
        await db.IncomingClients.Where(row => row.IncomingId == incomingId)
            .ToDictionaryAsync(row => new ClientNumber(row.InsurerNumber, row.InsuredNumber), cancel);

    /// <summary>A row for everybody; whoever comes too late is filed so, and whoever no longer does waits again.</summary>
    internal async Task<Dictionary<ClientNumber, IncomingClient>> FileAsync(Incoming incoming, UnitJudgement judged, CancellationToken cancel)
    {
        var rows = await OfAsync(incoming.Id, cancel);
        foreach (var client in judged.Clients)
        {
            if (!rows.TryGetValue(client.Number, out var row))
            {
                row = db.IncomingClients.Add(new IncomingClient
                {
                    TenantId = db.TenantId,
                    IncomingId = incoming.Id,
                    InsurerNumber = client.Number.InsurerNumber,
                    InsuredNumber = client.Number.InsuredNumber,
                }).Entity;
                rows[client.Number] = row;
            }

            row.State = client.Standing switch
            {
                ClientStanding.Older => IncomingClientState.Outdated,
                _ when row.State == IncomingClientState.Outdated => IncomingClientState.Waiting,
                _ => row.State,
            };
        }

        return rows;
    }
}
