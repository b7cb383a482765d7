using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CarePlanCloud.Application.Identity.Delays;

/// <summary>A wrong password was tried. Counted by the database, so that tries at the same moment all count.</summary>
[Anonymous("Sign-in: nobody is known yet.")]
public sealed partial class NoteSignInFailure(CareDb db, TimeProvider clock, ILogger<NoteSignInFailure> log)
{
    public async Task<Outcome<Done>> RunAsync(byte[] key, CancellationToken cancel)
    {
        var (now, forgotten) = (clock.GetUtcNow(), clock.GetUtcNow() - SignInDelay.Memory);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into identity.sign_in_delay as held (key, failures, last_failure_at) values ({key}, 1, {now})
            on conflict (key) do update set
                failures = case when held.last_failure_at < {forgotten} then 1 else held.failures + 1 end, last_failure_at = excluded.last_failure_at
            """,
            cancel);
        LogFailure(log, Convert.ToHexString(key));
        await db.SignInDelays.Where(row => row.LastFailureAt < forgotten).ExecuteDeleteAsync(cancel);
        return default(Done);
    }

    // What was typed may be anything, a password too: only what it hashes to, together with the network.
    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in failed: {Key}")]
    private static partial void LogFailure(ILogger log, string key);
}
