using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity.Sessions;

/// <summary>Where somebody signs in from.</summary>
public sealed record SignInPlace(string Device, string Network);

/// <summary>A session begins: every factor that was asked for has passed.</summary>
[Anonymous("A session belongs to a person, not to an office.")]
public sealed class StartSession(CareDb db, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public async Task<Outcome<Guid>> RunAsync(Guid userId, SignInWay way, SignInPlace place, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var session = new SignInSession
        {
            UserId = userId, StartedAt = now, LastSeenAt = now, EndsAt = now + SignInSession.Longest, Way = way, Device = place.Device, Network = place.Network,
        };
        db.SignInSessions.Add(session);

        // Where and when somebody signed in is kept no longer than it may be asked about.
        var forgotten = now - Kept;
        await db.SignInSessions.Where(row => row.UserId == userId && row.EndsAt < forgotten).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
        return session.Id;
    }
}
