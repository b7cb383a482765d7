using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reports.Sources;

/// <summary>A plan with what its papers say beside the forms.</summary>
internal sealed record PrintedPlan(Client Client, CarePlanForms Forms, DateOnly PlanDate, OfficeProfile Profile)
{
    /// <summary>The consent and the handover, of a plan written here.</summary>
    public PlanVersion? Version { get; init; }
}

/// <summary>Finds the plan that is to be printed.</summary>
public sealed class PlanPapers(CareDb db)
{
    /// <summary>
    /// The plan in force in a month: the newest agreed one of this office, failing that its newest draft, failing that the newest one
    /// received. Plans that begin after the month are not looked at.
    /// </summary>
    internal async Task<PrintedPlan?> InForceAsync(Guid clientId, ServiceMonth month, CancellationToken cancel)
    {
        var last = month.LastDay;
        var version = await db.PlanVersions.AsNoTracking().Where(row => row.ClientId == clientId && row.PlanDate <= last)
            .OrderByDescending(row => row.State != PlanState.Draft).ThenByDescending(row => row.PlanDate).ThenByDescending(row => row.Number)
            .FirstOrDefaultAsync(cancel);
        if (version is not null)
        {
            return await OfAsync(version, cancel);
        }

        var received = await db.CarePlans.AsNoTracking().Where(row => row.ClientId == clientId && row.PlanDate <= last)
            .OrderByDescending(row => row.PlanDate).ThenByDescending(row => row.SerialNumber).FirstOrDefaultAsync(cancel);
        return received is null ? null : await OfAsync(received, cancel);
    }

    /// <summary>One plan by its id, a version of this office or one received.</summary>
    internal async Task<PrintedPlan?> FindAsync(Guid planId, CancellationToken cancel)
    {
        if (await db.PlanVersions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == planId, cancel) is { } version)
        {
            return await OfAsync(version, cancel);
        }

        return await db.CarePlans.AsNoTracking().FirstOrDefaultAsync(row => row.Id == planId, cancel) is { } received
            ? await OfAsync(received, cancel) : null;
    }

    private async Task<PrintedPlan> OfAsync(PlanVersion version, CancellationToken cancel) =>
        await OfAsync(version.ClientId, version.Forms, version.PlanDate, cancel) with { Version = version };

    private Task<PrintedPlan> OfAsync(CarePlan received, CancellationToken cancel) =>
        OfAsync(received.ClientId, PlanDocuments.ToForms(received.Overview, received.Needs, received.Week), received.PlanDate, cancel);

    private async Task<PrintedPlan> OfAsync(Guid clientId, CarePlanForms forms, DateOnly planDate, CancellationToken cancel) => new(
        await db.Clients.AsNoTracking().SingleAsync(client => client.Id == clientId, cancel),
        forms,
        planDate,
        await db.OfficeProfiles.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new OfficeProfile());
}
