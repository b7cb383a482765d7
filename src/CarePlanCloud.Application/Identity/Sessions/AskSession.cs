using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity.Sessions;

/// <summary>Whether a session still holds: not revoked, not over, not left alone for an hour, and the person's security stamp is the one it began with.</summary>
[Anonymous("A session belongs to a person, not to an office.")]
public sealed class AskSession(CareDb db, TimeProvider clock)
{
    // Written down at most once a minute.
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <param name="id">Of the session.</param>
    /// <param name="stamp">The person's security stamp as it was at sign-in.</param>
    /// <param name="isUse">The person is at work: the hour begins anew.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<bool>> RunAsync(Guid id, string stamp, bool isUse, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (rested, seen) = (now - SignInSession.LongestRest, now - Grain);
        var alive = await (from session in db.SignInSessions
                           join user in db.Users on session.UserId equals user.Id
                           where session.Id == id && session.RevokedAt == null && session.EndsAt > now && session.LastSeenAt > rested && user.SecurityStamp == stamp
                           select session.Id).AnyAsync(cancel);
        if (alive && isUse)
        {
            await db.SignInSessions.Where(session => session.Id == id && session.LastSeenAt < seen)
                .ExecuteUpdateAsync(session => session.SetProperty(one => one.LastSeenAt, now), cancel);
        }

        return alive;
    }
}
