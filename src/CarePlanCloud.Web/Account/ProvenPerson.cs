using System.Security.Claims;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Identity.SecondFactors;

namespace CarePlanCloud.Web.Account;

/// <summary>
/// Who may change a second factor: whoever has given the password within the last ten minutes, and either is signed in as the same person or has
/// no second factor yet. A password alone never adds one beside another.
/// </summary>
public sealed class ProvenPerson(UseCases door)
{
    public async Task<Pending?> FindAsync(HttpContext http)
    {
        if (await PendingSignIn.FindAsync(http) is not { } pending)
        {
            return null;
        }

        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) == pending.UserId.ToString())
        {
            return pending;
        }

        var state = await door.RunAsync<OpenSecondFactor, SecondFactorState>(SignInDesk.CallerOf(pending), use => use.RunAsync(http.RequestAborted));
        return state.IsDone && !state.Value.IsSetUp ? pending : null;
    }
}
