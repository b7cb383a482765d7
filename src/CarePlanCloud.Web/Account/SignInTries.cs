using CarePlanCloud.Application;
using CarePlanCloud.Application.Identity.Delays;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Account;

/// <summary>
/// One try of a password or a code, of members and operators alike: no oftener than the minute allows, no sooner than earlier failures let, and
/// what becomes of it is remembered.
/// </summary>
public sealed class SignInTries(UseCases door)
{
    /// <param name="ofAddress">What the minute's limit of the address says: how long to wait, or null.</param>
    /// <param name="key">For whom failures are counted: <see cref="SignInDelay.KeyOf"/>.</param>
    /// <param name="tooSoon">
    /// What the minute's limit of the account says. Asked after the wait: who must wait here takes nothing from the account, else a single network
    /// would keep the person out everywhere.
    /// </param>
    /// <param name="attempt">Null when it was right. A problem with a wait was no try: nothing was weighed.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Null when it was right.</returns>
    public async Task<SignInResult?> RunAsync(TimeSpan? ofAddress, byte[] key, Func<TimeSpan?> tooSoon, Func<Task<SignInResult?>> attempt, CancellationToken cancel)
    {
        if (ofAddress is { } pause)
        {
            return SignInResult.TooMany(pause);
        }

        if ((await door.RunAsync<AskSignInDelay, Done>(new Caller.Nobody(), use => use.RunAsync(key, cancel), cancel)).Refusal is { } waits)
        {
            return SignInResult.Refused(waits);
        }

        if (tooSoon() is { } wait)
        {
            return SignInResult.TooMany(wait);
        }

        var problem = await attempt();
        if (problem is null)
        {
            await door.RunAsync<ForgetSignInFailures, Done>(new Caller.Nobody(), use => use.RunAsync(key, CancellationToken.None), CancellationToken.None);
        }
        else if (problem.Wait is null)
        {
            await door.RunAsync<NoteSignInFailure, Done>(new Caller.Nobody(), use => use.RunAsync(key, CancellationToken.None), CancellationToken.None);
        }

        return problem;
    }
}
