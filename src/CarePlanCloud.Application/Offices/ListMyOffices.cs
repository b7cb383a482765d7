using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Offices;

/// <summary>An office a person belongs to, as the top bar shows it.</summary>
/// <param name="PersonName">As this office knows the person.</param>
public sealed record MyOffice(string OfficeNumber, string Name, OfficeKind Kind, string KindName, Role Role, string PersonName);

/// <summary>A person's offices, by office number.</summary>
public sealed record MyOffices(IReadOnlyList<MyOffice> Offices);

[Anonymous("A person's own memberships, across offices: read before one is entered.")]
public sealed class ListMyOffices(CareDb db)
{
    public async Task<Outcome<MyOffices>> RunAsync(Guid userId, CancellationToken cancel)
    {
        var rows = await (from membership in db.Memberships.AsNoTracking()
                          join office in db.Offices on membership.OfficeId equals office.Id
                          where membership.UserId == userId && membership.LockedAt == null
                          orderby office.OfficeNumber
                          select new { Office = office, membership.Role, PersonName = membership.Name }).ToListAsync(cancel);
        return new MyOffices(rows.ConvertAll(row => new MyOffice(
            row.Office.OfficeNumber, row.Office.Name, row.Office.Kind, ServiceKinds.NameOf(row.Office.ServiceKind), row.Role, row.PersonName)));
    }
}
