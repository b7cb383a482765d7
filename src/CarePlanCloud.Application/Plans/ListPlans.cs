using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans;

/// <summary>The clients of the office in kana order, each with its newest plan.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListPlans(CareDb db, PlanReader reader, CertificationBook certifications, AuditTrail audit)
{
    public async Task<Outcome<IReadOnlyList<PlanSummary>>> RunAsync(CancellationToken cancel)
    {
        var clients = await db.Clients.AsNoTracking().OrderBy(row => row.SearchKey).ThenBy(row => row.InsuredNumber).ToListAsync(cancel);
        var versions = (await db.PlanVersions.AsNoTracking().Select(row => new { row.Id, row.ClientId, row.Number, row.State, row.PlanDate }).ToListAsync(cancel))
            .ToLookup(row => row.ClientId);
        var received = (await db.CarePlans.AsNoTracking().Select(row => new { row.Id, row.ClientId, row.PlanDate }).ToListAsync(cancel))
            .ToLookup(row => row.ClientId);
        var facts = await certifications.NewestAsync([.. clients.Select(client => client.Id)], cancel);
        var names = await reader.NamesAsync(clients.Select(client => client.CareManagerId), cancel);
        await audit.AppendAsync(nameof(ListPlans), null, cancel);
        return Outcomes.Of<IReadOnlyList<PlanSummary>>([.. clients.Select(client =>
        {
            var newest = versions[client.Id].MaxBy(row => row.Number);
            var file = received[client.Id].MaxBy(row => row.PlanDate);
            return new PlanSummary(
                client.Id, client.Name, client.Kana, client.SearchKey, client.InsuredNumber, client.Status, client.CareManagerId,
                client.CareManagerId is { } manager ? names.GetValueOrDefault(manager, "") : "", CareLevels.NameOf(facts[client.Id].CareLevel),
                facts[client.Id].ValidTo, newest?.Id, newest?.Number ?? 0, newest?.State, newest?.PlanDate, received[client.Id].Count(), file?.Id,
                file?.PlanDate);
        })]);
    }
}
