using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity.Sessions;

/// <summary>A session of the person who asks.</summary>
public sealed record SessionView(Guid Id, string Device, string Network, SignInWay Way, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);

/// <summary>Where the person is signed in now, the one used last first.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListMySessions(CareDb db, CurrentActor actor, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<SessionView>>> RunAsync(CancellationToken cancel)
    {
        var (person, now, rested) = (actor.PersonId, clock.GetUtcNow(), clock.GetUtcNow() - SignInSession.LongestRest);
        return await db.SignInSessions.AsNoTracking()
            .Where(row => row.UserId == person && row.RevokedAt == null && row.EndsAt > now && row.LastSeenAt > rested)
            .OrderByDescending(row => row.LastSeenAt)
            .Select(row => new SessionView(row.Id, row.Device, row.Network, row.Way, row.StartedAt, row.LastSeenAt)).ToListAsync(cancel);
    }
}
