using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Identity.Sessions;

/// <summary>サインアウト.</summary>
[Anonymous("A session belongs to a person, not to an office; whoever holds its cookie may end it.")]
public sealed class EndSession(CareDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid userId, Guid id, CancellationToken cancel)
    {
        await RevokeSessions.EndAsync(db, userId, clock.GetUtcNow(), row => row.Id == id, cancel);
        return default(Done);
    }
}
