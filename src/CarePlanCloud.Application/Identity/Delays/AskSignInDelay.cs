using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity.Delays;

/// <summary>Whether a password may be tried now: refused while the account waits on this network.</summary>
[Anonymous("Sign-in: nobody is known yet.")]
public sealed class AskSignInDelay(CareDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(byte[] key, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var delay = await db.SignInDelays.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancel);
        return delay is not null && delay.Until > now ? IdentityRefusals.LockedOut(delay.Until - now) : default(Done);
    }
}
