using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reports;

/// <summary>A client for whom something can be printed in a month.</summary>
public sealed record PrintableClient(Guid Id, string Name, string Kana, string SearchKey, string InsuredNumber, bool HasPlan, bool HasSlip);

/// <summary>The clients of a month in kana order: who has a slip in it, or is in use and has a plan.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListPrintableClients(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<IReadOnlyList<PrintableClient>>> RunAsync(ServiceMonth month, CancellationToken cancel)
    {
        var clients = await (
            from client in db.Clients.AsNoTracking()
            let hasSlip = db.ServiceSlips.Any(slip => slip.ClientId == client.Id && slip.ServiceMonth == month.FirstDay)
            let hasPlan = db.PlanVersions.Any(plan => plan.ClientId == client.Id) || db.CarePlans.Any(plan => plan.ClientId == client.Id)
                || db.PreventiveDocuments.Any(document => document.ClientId == client.Id)
            where hasSlip || (hasPlan && client.Status != ClientStatus.Ended)
            orderby client.SearchKey, client.InsuredNumber
            select new PrintableClient(client.Id, client.Name, client.Kana, client.SearchKey, client.InsuredNumber, hasPlan, hasSlip))
            .ToListAsync(cancel);
        await audit.AppendAsync(nameof(ListPrintableClients), null, cancel);
        return Outcomes.Of<IReadOnlyList<PrintableClient>>(clients);
    }
}
