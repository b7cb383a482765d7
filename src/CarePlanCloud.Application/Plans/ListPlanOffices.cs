using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans;

/// <summary>Offices a plan of this client can name: the partners, and whoever served or was planned for the client before.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListPlanOffices(CareDb db)
{
    public async Task<Outcome<IReadOnlyList<PlanOffice>>> RunAsync(Guid clientId, CancellationToken cancel)
    {
        var partners = await db.Partners.AsNoTracking().Where(row => row.IsActive).OrderBy(row => row.SearchKey)
            .Select(row => new PlanOffice(row.OfficeNumber, row.Name, row.AddOnCodes)).ToListAsync(cancel);
        var served = await (from line in db.ServiceLines.AsNoTracking()
                            join slip in db.ServiceSlips on line.SlipId equals slip.Id
                            where slip.ClientId == clientId
                            select new { line.ServiceOfficeNumber, line.ServiceOfficeName }).Distinct().ToListAsync(cancel);
        var received = await db.CarePlans.AsNoTracking().Where(row => row.ClientId == clientId).Select(row => row.Needs).ToListAsync(cancel);
        var planned = received.SelectMany(rows => rows).Select(row => new PlanOffice(
            row.GetValueOrDefault("ServiceOfficeNumber", ""), row.GetValueOrDefault("ServiceOfficeName", ""), []));
        return Outcomes.Of<IReadOnlyList<PlanOffice>>([.. partners
            .Concat(served.Select(row => new PlanOffice(row.ServiceOfficeNumber, row.ServiceOfficeName, [])))
            .Concat(planned).Where(office => office.Number.Length > 0 && office.Name.Length > 0).DistinctBy(office => office.Number)]);
    }
}
