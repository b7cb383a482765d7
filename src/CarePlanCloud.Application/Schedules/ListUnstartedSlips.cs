using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>A client who has no slip of the month yet.</summary>
/// <param name="HasWeek">第3表 can be unfolded.</param>
/// <param name="HasLastMonth">Last month's slip can be copied.</param>
public sealed record UnstartedSlip(Guid ClientId, string ClientName, string ClientKana, string SearchKey, string InsuredNumber, bool HasWeek, bool HasLastMonth);

/// <summary>Clients in use without a slip in the month, in kana order; none where slips are not planned.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListUnstartedSlips(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<IReadOnlyList<UnstartedSlip>>> RunAsync(ServiceMonth month, CancellationToken cancel)
    {
        if ((await db.OwnOfficeAsync(cancel)).Kind == OfficeKind.ServiceOffice)
        {
            return Outcomes.Of<IReadOnlyList<UnstartedSlip>>([]);
        }

        var (first, previous, last) = (month.FirstDay, month.Previous.FirstDay, month.LastDay);
        var clients = await db.Clients.AsNoTracking()
            .Where(client => client.Status == ClientStatus.InUse && !db.ServiceSlips.Any(slip => slip.ClientId == client.Id && slip.ServiceMonth == first))
            .OrderBy(client => client.SearchKey).ThenBy(client => client.InsuredNumber)
            .Select(client => new UnstartedSlip(
                client.Id, client.Name, client.Kana, client.SearchKey, client.InsuredNumber,
                db.PlanVersions.Any(version => version.ClientId == client.Id && version.PlanDate <= last),
                db.ServiceSlips.Any(slip => slip.ClientId == client.Id && slip.ServiceMonth == previous)))
            .ToListAsync(cancel);
        await audit.AppendAsync(nameof(ListUnstartedSlips), null, cancel);
        return clients;
    }
}
