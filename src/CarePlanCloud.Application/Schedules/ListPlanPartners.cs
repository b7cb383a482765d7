using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>An office that may serve on a slip, with the add-ons it charges as the table of the month has them.</summary>
/// <param name="ServiceKinds">Empty: not known.</param>
public sealed record PlanPartner(string OfficeNumber, string Name, IReadOnlyList<string> ServiceKinds, IReadOnlyList<ServiceCodeInForce> AddOns)
{
    public bool Serves(string serviceKind) => ServiceKinds.Contains(serviceKind);

    public IEnumerable<ServiceCodeInForce> AddOnsOf(string serviceKind) => AddOns.Where(code => ServiceCode.KindOf(code.Code) == serviceKind);
}

/// <summary>The offices to choose from when a line is planned: active partners, and those that stand on the slip already.</summary>
[Requires(Permission.WritePlans)]
public sealed class ListPlanPartners(CareDb db, PlannedSlipDesk desk, ServiceCodeBook book)
{
    public async Task<Outcome<IReadOnlyList<PlanPartner>>> RunAsync(Guid slipId, CancellationToken cancel)
    {
        var taken = await desk.TakeAsync(slipId, cancel);
        if (taken.Refusal is { } refused)
        {
            return refused;
        }

        var slip = taken.Value;
        var partners = await db.Partners.AsNoTracking().Where(partner => partner.IsActive).OrderBy(partner => partner.SearchKey).ToListAsync(cancel);
        var codes = await book.FindAsync(slip.Month, slip.InsurerNumber, [.. partners.SelectMany(partner => partner.AddOnCodes).Distinct()], cancel);
        var known = partners.ConvertAll(partner => new PlanPartner(
            partner.OfficeNumber, partner.Name, partner.ServiceKinds,
            [.. partner.AddOnCodes.Select(code => codes.GetValueOrDefault(code)).OfType<ServiceCodeInForce>()]));
        var others = slip.Lines.Select(line => line.Line).GroupBy(line => line.ServiceOfficeNumber)
            .Where(office => !known.Exists(partner => partner.OfficeNumber == office.Key))
            .Select(office => new PlanPartner(
                office.Key, office.First().ServiceOfficeName, [.. office.Select(line => ServiceCode.KindOf(line.ServiceCode)).Distinct()], []));
        return Outcomes.Of<IReadOnlyList<PlanPartner>>([.. known, .. others]);
    }
}
