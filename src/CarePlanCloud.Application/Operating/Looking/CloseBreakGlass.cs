using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Looking;

/// <summary>緊急閲覧を終える, before its time.</summary>
[Requires(Permission.Operate)]
public sealed class CloseBreakGlass(CareDb db, OperatorTrail trail, CurrentActor actor, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        var (now, me) = (clock.GetUtcNow(), actor.Id);
        var glass = await db.BreakGlasses.FirstOrDefaultAsync(row => row.Id == id && row.OperatorId == me && row.ClosedAt == null && row.EndsAt > now, cancel);
        if (glass is null)
        {
            return OperatingRefusals.NothingOpen;
        }

        glass.ClosedAt = now;
        trail.Append(nameof(CloseBreakGlass), id, glass.OfficeId);
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}

/// <summary>The operator's own open looks.</summary>
[Requires(Permission.Operate)]
public sealed class ListOpenLooks(CareDb db, CurrentActor actor, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<LookView>>> RunAsync(CancellationToken cancel)
    {
        var (now, me) = (clock.GetUtcNow(), actor.Id);
        return Outcomes.Of<IReadOnlyList<LookView>>(await (from glass in db.BreakGlasses.AsNoTracking()
                                                          join office in db.Offices on glass.OfficeId equals office.Id
                                                          where glass.OperatorId == me && glass.ClosedAt == null && glass.EndsAt > now
                                                          orderby glass.EndsAt
                                                          select new LookView(glass.Id, office.Id, office.OfficeNumber, office.Name, glass.Reason, glass.OpenedAt, glass.EndsAt)).ToListAsync(cancel));
    }
}

/// <summary>The look in the office's own trail; administrators read there who looked, and below it what was seen.</summary>
[Requires(Permission.ViewClients)]
public sealed class EnterByBreakGlass(AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        await audit.AppendAsync(nameof(EnterByBreakGlass), id, cancel);
        return default(Done);
    }
}
