using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Offices;

/// <summary>An office a person belongs to, as the top bar shows it.</summary>
public sealed record MyOffice(string OfficeNumber, string Name, OfficeKind Kind, string KindName, Role Role);

/// <summary>A person's name and offices, by office number.</summary>
public sealed record MyOffices(string PersonName, IReadOnlyList<MyOffice> Offices);

[Anonymous("A person's own memberships, across offices: read before one is entered.")]
public sealed class ListMyOffices(CareDb db)
{
    public async Task<Outcome<MyOffices>> RunAsync(Guid userId, CancellationToken cancel)
    {
        var name = await db.Users.Where(user => user.Id == userId).Select(user => user.DisplayName).FirstOrDefaultAsync(cancel);
        var rows = await (from membership in db.Memberships.AsNoTracking()
                          join office in db.Offices on membership.OfficeId equals office.Id
                          where membership.UserId == userId && membership.LockedAt == null
                          orderby office.OfficeNumber
                          select new { Office = office, membership.Role }).ToListAsync(cancel);
        return new MyOffices(
            name ?? "",
            rows.ConvertAll(row => new MyOffice(
                row.Office.OfficeNumber, row.Office.Name, row.Office.Kind, ServiceKinds.NameOf(row.Office.ServiceKind), row.Role)));
    }
}
