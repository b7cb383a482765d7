using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Offices;

/// <summary>An office a person belongs to, as the top bar shows it.</summary>
public sealed record MyOffice(Guid Id, string OfficeNumber, string Name, OfficeKind Kind, string KindName, Role Role);

[Anonymous("A person's own memberships, across offices: read before one is entered.")]
public sealed class ListMyOffices(CareDb db)
{
    public async Task<Outcome<IReadOnlyList<MyOffice>>> RunAsync(Guid userId, CancellationToken cancel)
    {
        var rows = await (from membership in db.Memberships.AsNoTracking()
                          join office in db.Offices on membership.OfficeId equals office.Id
                          where membership.UserId == userId
                          orderby office.OfficeNumber
                          select new { Office = office, membership.Role }).ToListAsync(cancel);
        return rows.ConvertAll(row => new MyOffice(
            row.Office.Id, row.Office.OfficeNumber, row.Office.Name, row.Office.Kind, ServiceKinds.NameOf(row.Office.ServiceKind), row.Role));
    }
}
