using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Offices;

/// <summary>One office: its terms, and what operators did about it.</summary>
public sealed record OfficeCard(OfficeRow Office, IReadOnlyList<LicenceView> Licences, IReadOnlyList<OperatorActRow> Acts);

[Requires(Permission.Operate)]
public sealed class OpenOfficeCard(CareDb db, OfficeRows rows, OperatorActs acts)
{
    public async Task<Outcome<OfficeCard>> RunAsync(Guid officeId, CancellationToken cancel)
    {
        var office = await db.Offices.AsNoTracking().FirstOrDefaultAsync(row => row.Id == officeId, cancel);
        return office is null
            ? OperatingRefusals.OfficeNotFound
            : new OfficeCard(
                (await rows.ReadAsync([office], cancel))[0],
                (await db.Licences.AsNoTracking().Where(row => row.OfficeId == officeId).OrderByDescending(row => row.StartsOn).ToListAsync(cancel)).ConvertAll(LicenceView.Of),
                await acts.ReadAsync(officeId, 30, cancel));
    }
}
