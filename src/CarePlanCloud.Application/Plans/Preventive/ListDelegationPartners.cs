using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>Who may stand on the other side of a 委託: care-management offices for a center, centers for the others. Own partners first.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListDelegationPartners(CareDb db, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<DelegationPartner>>> RunAsync(CancellationToken cancel)
    {
        var (own, today) = (await db.OwnOfficeAsync(cancel), clock.TodayInJapan());
        var (kind, serviceKind) = own.Kind == OfficeKind.CommunitySupportCenter
            ? (OfficeKind.CareManagementOffice, "43")
            : (OfficeKind.CommunitySupportCenter, "46");
        var partners = await db.Partners.AsNoTracking().Where(partner => partner.IsActive && partner.ServiceKinds.Contains(serviceKind))
            .OrderBy(partner => partner.SearchKey)
            .Select(partner => new DelegationPartner(partner.OfficeNumber, partner.Name, partner.Address, partner.Phone)).ToListAsync(cancel);
        var known = partners.Select(partner => partner.OfficeNumber).ToHashSet(StringComparer.Ordinal);
        var here = await db.Offices.AsNoTracking().Where(office => office.Kind != OfficeKind.ServiceOffice && office.Id != own.Id)
            .OrderBy(office => office.OfficeNumber).ToListAsync(cancel);

        // Who plans care may have a designation for prevention as well, and stands where a center stands (R10).
        var others = here.Where(office => (office.Kind == kind || office.Provides(serviceKind, today)) && !known.Contains(office.OfficeNumber));
        return Outcomes.Of<IReadOnlyList<DelegationPartner>>([.. partners, .. others.Select(office => new DelegationPartner(office.OfficeNumber, office.Name, "", ""))]);
    }
}
