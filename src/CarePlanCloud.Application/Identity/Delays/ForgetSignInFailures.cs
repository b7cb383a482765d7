using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity.Delays;

/// <summary>The right password was given: earlier wrong ones do not count any more.</summary>
[Anonymous("Sign-in: nobody is known yet.")]
public sealed class ForgetSignInFailures(CareDb db)
{
    public async Task<Outcome<Done>> RunAsync(byte[] key, CancellationToken cancel)
    {
        await db.SignInDelays.Where(row => row.Key == key).ExecuteDeleteAsync(cancel);
        return default(Done);
    }
}
