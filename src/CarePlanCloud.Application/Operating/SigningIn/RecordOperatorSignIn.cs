using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.SigningIn;

/// <summary>An operator has signed in: said after both factors were right.</summary>
[Requires(Permission.Operate)]
public sealed class RecordOperatorSignIn(CareDb db, OperatorTrail trail, CurrentActor actor, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(CancellationToken cancel)
    {
        var (id, now) = (actor.Id, clock.GetUtcNow());
        await db.Operators.Where(row => row.UserId == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastSignInAt, now), cancel);
        trail.Append(nameof(RecordOperatorSignIn));
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}

/// <param name="LockedAt">Null for who may sign in.</param>
public sealed record OperatorRow(Guid UserId, string LoginName, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastSignInAt, DateTimeOffset? LockedAt, bool IsMe);

/// <summary>運営者: who they are. Added by the verb on the server only.</summary>
[Requires(Permission.Operate)]
public sealed class ListOperators(CareDb db, CurrentActor actor)
{
    public async Task<Outcome<IReadOnlyList<OperatorRow>>> RunAsync(CancellationToken cancel)
    {
        var me = actor.Id;
        return Outcomes.Of<IReadOnlyList<OperatorRow>>(await (from person in db.Operators.AsNoTracking()
                                                             join user in db.Users on person.UserId equals user.Id
                                                             orderby person.LoginName
                                                             select new OperatorRow(user.Id, person.LoginName, user.DisplayName, person.CreatedAt, person.LastSignInAt, person.LockedAt, user.Id == me))
            .ToListAsync(cancel));
    }
}
