using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans;

/// <summary>A version taken in hand to be changed: locked, so that two writers take turns and each sees what the other left.</summary>
public sealed class PlanDesk(CareDb db, PlanReader reader, CurrentActor actor, TimeProvider clock)
{
    /// <summary>The version to change; refused when it is another one by now than the writer saw.</summary>
    internal async Task<Outcome<PlanVersion>> TakeAsync(Guid planId, uint seen, CarePlanForms? yours, CancellationToken cancel)
    {
        var tenant = db.TenantId;
        await db.Database.ExecuteSqlAsync($"select id from plans.plan_version where tenant_id = {tenant} and id = {planId} for update", cancel);
        var version = await db.PlanVersions.FirstOrDefaultAsync(row => row.Id == planId, cancel);
        if (version is null)
        {
            return PlanRefusals.PlanNotFound;
        }

        if (!await reader.MayWriteAsync(cancel))
        {
            return PlanRefusals.NotAPlanningOffice;
        }

        return version.Version == seen ? version : PlanRefusals.PlanChangedMeanwhile(await ConflictAsync(version, yours, cancel));
    }

    internal async Task WriteAsync(PlanVersion version, CancellationToken cancel)
    {
        version.WrittenBy = actor.Id;
        version.WrittenAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
    }

    private async Task<PlanConflict> ConflictAsync(PlanVersion version, CarePlanForms? yours, CancellationToken cancel)
    {
        var names = await reader.NamesAsync([version.WrittenBy], cancel);
        return new PlanConflict(
            version.Forms, version.PlanDate, yours ?? version.Forms, version.WrittenBy is { } by ? names.GetValueOrDefault(by, "別のプログラム") : "",
            version.WrittenAt, version.Version);
    }
}
