using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Offices;

/// <summary>The satellites of the office by name, the closed ones last. Counts only: nobody's record is looked at.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListSatellites(CareDb db, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<SatelliteView>>> RunAsync(CancellationToken cancel)
    {
        var (office, today) = (db.TenantId, clock.TodayInJapan());
        var rows = await db.Satellites.AsNoTracking().Select(row => new
        {
            Row = row,
            Clients = db.Clients.Count(client => client.SatelliteId == row.Id && client.Status != Clients.ClientStatus.Ended),
            Members = db.Memberships.Count(member => member.OfficeId == office && member.SatelliteId == row.Id && member.LockedAt == null),
        }).ToListAsync(cancel);
        return rows.Select(row => new SatelliteView(
                row.Row.Id, row.Row.Version, row.Row.Name, row.Row.PostalCode, row.Row.Address1, row.Row.Address2, row.Row.Phone, row.Row.Fax, row.Row.OpenedOn,
                row.Row.ClosedOn, row.Row.ClosedOn < today, row.Clients, row.Members))
            .OrderBy(row => row.IsClosed).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
    }
}
