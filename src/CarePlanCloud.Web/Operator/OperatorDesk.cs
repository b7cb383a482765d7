using CarePlanCloud.Application;
using CarePlanCloud.Application.Identity.Delays;
using CarePlanCloud.Application.Identity.SecondFactors;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Application.Operating;
using CarePlanCloud.Application.Operating.SigningIn;
using CarePlanCloud.Domain;
using CarePlanCloud.Web.Account;
using CarePlanCloud.Web.Startup;
using Microsoft.AspNetCore.Authentication;
using SignInResult = CarePlanCloud.Web.Account.SignInResult;

namespace CarePlanCloud.Web.Operator;

/// <summary>
/// Signing in as an operator: name and password, then always an app's code, in Development as well. Who comes with the printed password chooses
/// another first. The same limits and waits as for members.
/// </summary>
public sealed class OperatorDesk(UseCases door, SignInLimits limits, SignInTries tries, PasswordScale scale)
{
    public const string SignInPath = "/operator/sign-in";

    public const string PasswordPath = "/operator/password";

    public const string SecondFactorPath = "/operator/second-factor";

    public const string NewSecondFactorPath = "/operator/second-factor/new";

    private const string Home = "/operator";
    private const string Account = "operator";

    public async Task<SignInResult> SignInAsync(HttpContext http, string loginName, string password)
    {
        var name = FindOperator.NameOf(loginName);
        var key = SignInDelay.KeyOf(Account, name, NetworkOf(http));
        OperatorAccount? account = null;
        var problem = await tries.RunAsync(limits.Entry(http.Connection.RemoteIpAddress), key, () => limits.Password(SignInDelay.KeyOf(Account, name, "")), async () =>
        {
            var found = await door.RunAsync<FindOperator, OperatorAccount>(new Caller.Nobody(), use => use.RunAsync(name, http.RequestAborted));
            account = found.IsDone ? found.Value : null;
            return await scale.ProblemOfAsync(account?.UserId, password, OperatingRefusals.WrongSignIn, http.RequestAborted);
        }, http.RequestAborted);
        if (problem is not null || account is null)
        {
            return problem ?? SignInResult.Refused(OperatingRefusals.WrongSignIn);
        }

        await HoldAsync(http, account);
        return account.HasChosenPassword ? await NextAsync(http, account.UserId) : new SignInResult(PasswordPath, null);
    }

    /// <summary>Whose password was right; null when that was too long ago, or never, or the password is another by now.</summary>
    public async Task<OperatorAccount?> PendingAsync(HttpContext http)
    {
        var found = await http.AuthenticateAsync(OperatorCookie.PendingScheme);
        if (!found.Succeeded || OperatorCookie.PersonOf(found.Principal) is not { } person)
        {
            return null;
        }

        var account = await door.RunAsync<OpenOperatorSession, OperatorAccount>(new Caller.Nobody(), use => use.RunAsync(person, http.RequestAborted));
        return account.IsDone && account.Value.Stamp == OperatorCookie.StampOf(found.Principal) ? account.Value : null;
    }

    public async Task<SignInResult> ChoosePasswordAsync(HttpContext http, OperatorAccount account, string password)
    {
        var chosen = await door.RunAsync<ChooseOperatorPassword, Done>(new Caller.Nobody(), use => use.RunAsync(account.UserId, password, CancellationToken.None));
        if (chosen.Refusal is { } refusal)
        {
            return SignInResult.Refused(refusal);
        }

        // Under the stamp of the new password: whoever came with the printed one stays behind.
        var now = await door.RunAsync<OpenOperatorSession, OperatorAccount>(new Caller.Nobody(), use => use.RunAsync(account.UserId, CancellationToken.None));
        if (now.Refusal is { } gone)
        {
            return SignInResult.Refused(gone);
        }

        await HoldAsync(http, now.Value);
        return await NextAsync(http, account.UserId);
    }

    /// <summary>A secret for the app of who sets one up.</summary>
    public async Task<AuthenticatorOffer> OfferAsync(HttpContext http, OperatorAccount account)
    {
        var attempt = await AttemptAsync(http);
        return (await door.RunAsync<OfferOperatorAuthenticator, AuthenticatorOffer>(new Caller.Operator(account.UserId), use => use.RunAsync(attempt, http.RequestAborted))).Value;
    }

    public async Task<SignInResult> PassAsync(HttpContext http, OperatorAccount account, string code)
    {
        var key = SignInDelay.KeyOf("second factor", account.UserId.ToString(), NetworkOf(http));
        var problem = await tries.RunAsync(null, key, () => limits.SecondFactor(account.UserId), async () =>
        {
            var passed = await door.RunAsync<PassOperatorSecondFactor, Done>(new Caller.Operator(account.UserId), use => use.RunAsync(code, http.RequestAborted));
            return passed.Refusal is { } refusal ? SignInResult.Refused(refusal) : null;
        }, http.RequestAborted);
        return problem ?? await FinishAsync(http, account);
    }

    /// <summary>The first code of an app that is set up, and the recovery codes in exchange.</summary>
    public async Task<(SignInResult Result, IReadOnlyList<string>? Codes)> ConfirmAsync(HttpContext http, OperatorAccount account, string code)
    {
        if (limits.SecondFactor(account.UserId) is { } wait)
        {
            return (SignInResult.TooMany(wait), null);
        }

        var attempt = await AttemptAsync(http);
        var confirmed = await door.RunAsync<ConfirmOperatorAuthenticator, IReadOnlyList<string>>(
            new Caller.Operator(account.UserId), use => use.RunAsync(attempt, code, http.RequestAborted));
        return confirmed.Refusal is { } refusal ? (SignInResult.Refused(refusal), null) : (await FinishAsync(http, account), confirmed.Value);
    }

    public async Task SignOutAsync(HttpContext http)
    {
        if (OperatorCookie.PersonOf(http.User) is { } person && OperatorCookie.SessionOf(http.User) is { } session)
        {
            await door.RunAsync<EndSession, Done>(new Caller.Nobody(), use => use.RunAsync(person, session, CancellationToken.None));
        }

        await http.SignOutAsync(OperatorCookie.Scheme);
    }

    // The password was right, or was just chosen: on to the second factor.
    private async Task<SignInResult> NextAsync(HttpContext http, Guid userId)
    {
        var state = await door.RunAsync<OpenOperatorSecondFactor, SecondFactorState>(new Caller.Operator(userId), use => use.RunAsync(http.RequestAborted));
        return state.Refusal is { } refusal ? SignInResult.Refused(refusal) : new SignInResult(state.Value.HasAuthenticator ? SecondFactorPath : NewSecondFactorPath, null);
    }

    private async Task<SignInResult> FinishAsync(HttpContext http, OperatorAccount account)
    {
        var place = new SignInPlace(Devices.NameOf(http.Request.Headers.UserAgent.ToString()), NetworkOf(http));
        var recorded = await door.RunAsync<RecordOperatorSignIn, Done>(new Caller.Operator(account.UserId), use => use.RunAsync(CancellationToken.None));
        if (recorded.Refusal is { } refusal)
        {
            return SignInResult.Refused(refusal);
        }

        var session = await door.RunAsync<StartSession, Guid>(new Caller.Nobody(), use => use.RunAsync(account.UserId, SignInWay.Code, place, CancellationToken.None));
        await http.SignInAsync(OperatorCookie.Scheme, OperatorCookie.Of(account, session.Value));
        await http.SignOutAsync(OperatorCookie.PendingScheme);
        return new SignInResult(Home, null);
    }

    // Where a session would stand, the first step has a number of its own: for it, and for it alone, a secret is offered.
    private static Task HoldAsync(HttpContext http, OperatorAccount account) =>
        http.SignInAsync(OperatorCookie.PendingScheme, OperatorCookie.Of(account, Guid.NewGuid()));

    private static async Task<Guid> AttemptAsync(HttpContext http) =>
        OperatorCookie.SessionOf((await http.AuthenticateAsync(OperatorCookie.PendingScheme)).Principal) ?? Guid.NewGuid();

    private static string NetworkOf(HttpContext http) => ClientAddress.Of(http.Connection.RemoteIpAddress);
}
