using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>The members of the office, for 担当ケアマネジャー; who has left comes last, for the clients that are still theirs.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListCareManagers(CareDb db)
{
    public async Task<Outcome<IReadOnlyList<CareManagerView>>> RunAsync(CancellationToken cancel)
    {
        var office = db.TenantId;
        var rows = await db.Memberships.AsNoTracking().Where(row => row.OfficeId == office)
            .Select(row => new CareManagerView(row.UserId, row.Name, row.LockedAt != null)).ToListAsync(cancel);
        return rows.OrderBy(member => member.HasLeft).ThenBy(member => member.Name, StringComparer.Ordinal).ToList();
    }
}
