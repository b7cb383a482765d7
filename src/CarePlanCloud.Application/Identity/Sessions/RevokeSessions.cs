using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity.Sessions;

/// <summary>The person ends sessions of the person's own: one, or all but the one at hand. Open pages of them close at once.</summary>
[Requires(Permission.ViewClients)]
public sealed class RevokeSessions(CareDb db, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    /// <param name="only">The one to end; null for all.</param>
    /// <param name="except">The one at hand, which stays when all others end.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>How many have ended.</returns>
    public async Task<Outcome<int>> RunAsync(Guid? only, Guid? except, CancellationToken cancel)
    {
        var ended = await EndAsync(db, actor.PersonId, clock.GetUtcNow(), row => (only == null || row.Id == only) && row.Id != except, cancel);
        if (ended > 0)
        {
            await audit.AppendAsync(nameof(RevokeSessions), actor.PersonId, cancel);
        }

        return ended;
    }

    internal static Task<int> EndAsync(
        CareDb db, Guid userId, DateTimeOffset now, System.Linq.Expressions.Expression<Func<SignInSession, bool>> which, CancellationToken cancel) =>
        db.SignInSessions.Where(row => row.UserId == userId && row.RevokedAt == null).Where(which)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.RevokedAt, now), cancel);
}
