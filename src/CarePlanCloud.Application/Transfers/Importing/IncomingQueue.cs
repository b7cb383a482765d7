using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>Serial order (R27): of two waiting units about the same client the older goes in first.</summary>
public sealed class IncomingQueue(CareDb db)
{
    private static readonly UnitKind[][] Families =
    [
        [UnitKind.Plan, UnitKind.PlanDeletion],
        [UnitKind.Slip, UnitKind.SlipDeletion],
        [UnitKind.Actuals, UnitKind.ActualsDeletion],
        [UnitKind.PreventivePlan, UnitKind.ClientProfileDeletion, UnitKind.PreventivePlanDeletion],
    ];

    /// <summary>The serial of an older unit of the same sender and month that waits with one of these clients; null when there is none.</summary>
    internal async Task<string?> OlderAsync(Incoming incoming, IReadOnlyCollection<ClientNumber> clients, CancellationToken cancel)
    {
        var family = Families.First(kinds => kinds.Contains(incoming.Kind)).ToList();
        var insured = clients.Select(client => client.InsuredNumber).Distinct().ToList();
        var waiting = await (from unit in db.Incoming
                             join client in db.IncomingClients on unit.Id equals client.IncomingId
                             where unit.State == IncomingState.Checked && unit.SenderOfficeNumber == incoming.SenderOfficeNumber
                                 && unit.ServiceMonth == incoming.ServiceMonth && family.Contains(unit.Kind)
                                 && (client.State == IncomingClientState.Waiting || client.State == IncomingClientState.New) && insured.Contains(client.InsuredNumber)
                             orderby unit.SerialNumber
                             select new { unit.SerialNumber, client.InsurerNumber, client.InsuredNumber }).ToListAsync(cancel);
        return waiting.Find(row => string.CompareOrdinal(row.SerialNumber, incoming.SerialNumber) < 0
            && clients.Contains(new ClientNumber(row.InsurerNumber, row.InsuredNumber)))?.SerialNumber;
    }
}
