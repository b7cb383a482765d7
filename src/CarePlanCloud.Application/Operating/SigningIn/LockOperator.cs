using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.SigningIn;

/// <summary>
/// 運営者の停止: the person cannot sign in any more, and open pages end within a minute. Nobody locks oneself, so that somebody is always left;
/// letting in again is for the verb on the server.
/// </summary>
[Requires(Permission.Operate)]
public sealed class LockOperator(CareDb db, OperatorTrail trail, CurrentActor actor, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid userId, string reason, CancellationToken cancel)
    {
        if (Reasons.Read(reason) is not { } said)
        {
            return OperatingRefusals.ReasonNeeded;
        }

        if (userId == actor.Id)
        {
            return OperatingRefusals.OwnOperator;
        }

        var now = clock.GetUtcNow();
        if (await db.Operators.Where(row => row.UserId == userId && row.LockedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.LockedAt, now), cancel) == 0)
        {
            return OperatingRefusals.OperatorNotFound;
        }

        trail.Append(nameof(LockOperator), userId, note: said);
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}
