using System.Security.Claims;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.Delays;
using CarePlanCloud.Application.Identity.SecondFactors;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Domain;
using CarePlanCloud.Web.Account.ClientCertificates;
using Microsoft.AspNetCore.Identity;

namespace CarePlanCloud.Web.Account;

/// <summary>
/// Signing in, step by step: first the three things a person types, then the second factor, then a session. Who has no second factor yet sets one
/// up on the way; only the demonstration offices of Development may do without.
/// </summary>
public sealed class SignInDesk(
    UseCases door, UserManager<User> users, SignInManager<User> signIn, SignInLimits limits, SignInTries tries, PasswordScale scale, DemoSignIns demo)
{
    public const string SecondFactorPath = "/second-factor";

    public const string NewSecondFactorPath = "/second-factor/new";

    /// <summary>The first step.</summary>
    /// <param name="http">Of the request.</param>
    /// <param name="officeId">事業所ID, tidied.</param>
    /// <param name="userId">ユーザーID, tidied.</param>
    /// <param name="password">As typed.</param>
    /// <param name="returnUrl">Where the person wanted to go, known to be here; empty for the office.</param>
    public async Task<SignInResult> SignInAsync(HttpContext http, string officeId, string userId, string password, string returnUrl = "")
    {
        var key = SignInDelay.KeyOf(officeId, userId, NetworkOf(http));
        SignInAccount? account = null;
        var problem = await tries.RunAsync(limits.Entry(http.Connection.RemoteIpAddress), key, () => limits.Password(SignInDelay.KeyOf(officeId, userId, "")), async () =>
        {
            var found = await door.RunAsync<FindSignIn, SignInAccount>(new Caller.Nobody(), use => use.RunAsync(officeId, userId, http.RequestAborted));
            account = found.IsDone ? found.Value : null;
            return await scale.ProblemOfAsync(account?.UserId, password, found.Refusal ?? IdentityRefusals.WrongSignIn, http.RequestAborted);
        }, http.RequestAborted);
        return problem is null && account is not null
            ? await NextAsync(http, new Pending(account.UserId, account.OfficeNumber, returnUrl)) : problem ?? SignInResult.Refused(IdentityRefusals.WrongSignIn);
    }

    /// <summary>The password was right, or was just chosen: on to the second factor.</summary>
    public async Task<SignInResult> NextAsync(HttpContext http, Pending pending)
    {
        pending = pending with { Certificate = http.ClientCertificate() };
        var state = await door.RunAsync<OpenSecondFactor, SecondFactorState>(CallerOf(pending), use => use.RunAsync(http.RequestAborted));
        if (state.Refusal is { } refusal)
        {
            return SignInResult.Refused(refusal);
        }

        if (!state.Value.IsSetUp && demo.MaySkipSecondFactor(pending.OfficeNumber))
        {
            return await FinishAsync(http, pending, SignInWay.Demonstration);
        }

        await PendingSignIn.KeepAsync(http, pending);
        return new SignInResult(state.Value.IsSetUp ? SecondFactorPath : NewSecondFactorPath, null);
    }

    /// <summary>The second step, by six digits or a recovery code.</summary>
    public async Task<SignInResult> PassAsync(HttpContext http, Pending pending, string code)
    {
        var key = SignInDelay.KeyOf("second factor", pending.UserId.ToString(), NetworkOf(http));
        var problem = await tries.RunAsync(null, key, () => limits.SecondFactor(pending.UserId), async () =>
        {
            var passed = await door.RunAsync<PassSecondFactor, Done>(CallerOf(pending), use => use.RunAsync(code, http.RequestAborted));
            return passed.Refusal is { } refusal ? SignInResult.Refused(refusal) : null;
        }, http.RequestAborted);
        return problem ?? await FinishAsync(http, pending, SignInWay.Code);
    }

    /// <summary>The second step of who sets an app up: its first code, and the recovery codes in exchange.</summary>
    public async Task<(SignInResult Result, IReadOnlyList<string>? Codes)> ConfirmAsync(HttpContext http, Pending pending, string code)
    {
        if (limits.SecondFactor(pending.UserId) is { } wait)
        {
            return (SignInResult.TooMany(wait), null);
        }

        var confirmed = await door.RunAsync<ConfirmAuthenticator, IReadOnlyList<string>>(CallerOf(pending), use => use.RunAsync(pending.Attempt, code, http.RequestAborted));
        return confirmed.IsDone ? (await FinishAsync(http, pending, SignInWay.Code), confirmed.Value) : (SignInResult.Refused(confirmed.Refusal!), null);
    }

    /// <summary>Every factor has passed: a session begins.</summary>
    public async Task<SignInResult> FinishAsync(HttpContext http, Pending pending, SignInWay way)
    {
        var user = await users.FindByIdAsync(pending.UserId.ToString()) ?? throw new InvalidOperationException("The account is gone.");
        var place = new SignInPlace(Devices.NameOf(http.Request.Headers.UserAgent.ToString()), NetworkOf(http));
        pending = pending with { Certificate = http.ClientCertificate() };
        var recorded = await door.RunAsync<RecordSignIn, Done>(CallerOf(pending), use => use.RunAsync(user.Id, CancellationToken.None));
        if (recorded.Refusal is { } refusal)
        {
            return SignInResult.Refused(refusal);
        }

        await EndSessionAsync(http.User);
        var session = await door.RunAsync<StartSession, Guid>(new Caller.Nobody(), use => use.RunAsync(user.Id, way, place, CancellationToken.None));
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, [new Claim(MemberCookie.SessionClaim, session.Value.ToString())]);
        await PendingSignIn.ForgetAsync(http);
        return new SignInResult(pending.ReturnUrl.Length > 0 ? pending.ReturnUrl : $"/o/{pending.OfficeNumber}", null);
    }

    public async Task SignOutAsync(ClaimsPrincipal person)
    {
        await EndSessionAsync(person);
        await signIn.SignOutAsync();
    }

    internal static Caller CallerOf(Pending pending) => new Caller.Member(pending.UserId, pending.OfficeNumber, pending.Certificate);

    private static string NetworkOf(HttpContext http) => Startup.ClientAddress.Of(http.Connection.RemoteIpAddress);

    private async Task EndSessionAsync(ClaimsPrincipal person)
    {
        if (Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var user) && Guid.TryParse(person.FindFirstValue(MemberCookie.SessionClaim), out var session))
        {
            await door.RunAsync<EndSession, Done>(new Caller.Nobody(), use => use.RunAsync(user, session, CancellationToken.None));
        }
    }
}
