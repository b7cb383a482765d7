using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Members;

/// <summary>Everybody who belongs or belonged to the office: who is here first, by role and name.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListMembers(CareDb db, CurrentActor actor)
{
    public async Task<Outcome<IReadOnlyList<MemberView>>> RunAsync(CancellationToken cancel)
    {
        var office = db.TenantId;
        var clients = await db.Clients.Where(client => client.Status == ClientStatus.InUse && client.CareManagerId != null).GroupBy(client => client.CareManagerId!.Value)
            .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
        var rows = await db.Memberships.AsNoTracking().Where(row => row.OfficeId == office).ToListAsync(cancel);
        return rows.Select(row => new MemberView(
                row.Id, row.Name, row.LoginName, row.Role, row.CareManagerNumber, row.LastSignInAt, row.LockedAt, clients.GetValueOrDefault(row.UserId),
                row.UserId == actor.Id, row.SatelliteId, row.Revision))
            .OrderBy(member => member.LockedAt is not null).ThenBy(member => member.Role).ThenBy(member => member.Name, StringComparer.Ordinal).ToList();
    }
}
