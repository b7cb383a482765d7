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
        var rows = await (from row in db.Memberships.AsNoTracking()
                          join user in db.Users on row.UserId equals user.Id
                          where row.OfficeId == office
                          select new { Row = row, user.DisplayName }).ToListAsync(cancel);
        return rows.Select(row => new MemberView(
                row.Row.Id, row.DisplayName, row.Row.LoginName, row.Row.Role, row.Row.CareManagerNumber, row.Row.LastSignInAt, row.Row.LockedAt,
                clients.GetValueOrDefault(row.Row.UserId), row.Row.UserId == actor.Id))
            .OrderBy(member => member.LockedAt is not null).ThenBy(member => member.Role).ThenBy(member => member.Name, StringComparer.Ordinal).ToList();
    }
}
