using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Offices;

/// <summary>停止: nobody works in the office from now on, open pages included; what reaches it is still kept.</summary>
[Requires(Permission.Operate)]
public sealed class SuspendOffice(CareDb db, OperatorTrail trail, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid officeId, string reason, CancellationToken cancel)
    {
        if (Reasons.Read(reason) is not { } said)
        {
            return OperatingRefusals.ReasonNeeded;
        }

        var now = clock.GetUtcNow();
        if (await db.Offices.Where(office => office.Id == officeId && office.SuspendedAt == null)
            .ExecuteUpdateAsync(office => office.SetProperty(row => row.SuspendedAt, now), cancel) == 0)
        {
            return await db.Offices.AnyAsync(office => office.Id == officeId, cancel) ? OperatingRefusals.AlreadySo : OperatingRefusals.OfficeNotFound;
        }

        trail.Append(nameof(SuspendOffice), null, officeId, said);
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}

/// <summary>再開.</summary>
[Requires(Permission.Operate)]
public sealed class ResumeOffice(CareDb db, OperatorTrail trail)
{
    public async Task<Outcome<Done>> RunAsync(Guid officeId, string reason, CancellationToken cancel)
    {
        if (Reasons.Read(reason) is not { } said)
        {
            return OperatingRefusals.ReasonNeeded;
        }

        if (await db.Offices.Where(office => office.Id == officeId && office.SuspendedAt != null)
            .ExecuteUpdateAsync(office => office.SetProperty(row => row.SuspendedAt, (DateTimeOffset?)null), cancel) == 0)
        {
            return await db.Offices.AnyAsync(office => office.Id == officeId, cancel) ? OperatingRefusals.AlreadySo : OperatingRefusals.OfficeNotFound;
        }

        trail.Append(nameof(ResumeOffice), null, officeId, said);
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}
