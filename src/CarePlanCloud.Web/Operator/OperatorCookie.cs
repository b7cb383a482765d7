using System.Security.Claims;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Application.Operating.SigningIn;
using CarePlanCloud.Web.Account;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace CarePlanCloud.Web.Operator;

/// <summary>
/// The cookie of a signed-in operator, apart from that of members: neither opens what is the other's. It carries no name identifier, so that
/// no page of an office takes an operator for a member.
/// </summary>
internal static class OperatorCookie
{
    public const string Scheme = "careplan-operator";

    /// <summary>Whose password was right and whose second factor is still to come.</summary>
    public const string PendingScheme = "careplan-operator-pending";

    public const string Policy = "operator";

    public const string PersonClaim = "careplan:operator";

    private const string StampClaim = "careplan:operator-stamp";
    private const string SessionClaim = "careplan:operator-session";

    private static readonly TimeSpan ForTheSecondStep = TimeSpan.FromMinutes(10);

    public static void AddOperatorCookies(this AuthenticationBuilder schemes, bool isLoopback)
    {
        schemes.AddCookie(Scheme, options =>
        {
            MemberCookie.Shape(options, Scheme, isLoopback);
            options.ExpireTimeSpan = SignInSession.LongestRest;
            options.SlidingExpiration = true;
            options.LoginPath = OperatorDesk.SignInPath;
            options.AccessDeniedPath = OperatorDesk.SignInPath;
            options.ReturnUrlParameter = "returnUrl";
            options.Events.OnValidatePrincipal = ValidateAsync;
        });
        schemes.AddCookie(PendingScheme, options =>
        {
            MemberCookie.Shape(options, PendingScheme, isLoopback);
            options.ExpireTimeSpan = ForTheSecondStep;
            options.SlidingExpiration = false;
        });
    }

    public static AuthorizationPolicy PolicyOfOperators { get; } =
        new AuthorizationPolicyBuilder(Scheme).RequireAuthenticatedUser().RequireClaim(PersonClaim).Build();

    /// <summary>Pages and files of offices: a member or a key, whoever else the browser knows.</summary>
    public static AuthorizationPolicy PolicyOfOffices { get; } = new AuthorizationPolicyBuilder().RequireAuthenticatedUser()
        .RequireAssertion(asked => asked.User.HasClaim(claim => claim.Type is ClaimTypes.NameIdentifier or ApiKeyAuthentication.KeyIdClaim)).Build();

    public static ClaimsPrincipal Of(OperatorAccount account, Guid session) => new(new ClaimsIdentity(
        [new Claim(PersonClaim, account.UserId.ToString()), new Claim(StampClaim, account.Stamp), new Claim(SessionClaim, session.ToString())], Scheme));

    public static Guid? PersonOf(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(PersonClaim), out var id) ? id : null;

    public static Guid? SessionOf(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>The security stamp it began with; changes with the password.</summary>
    public static string? StampOf(ClaimsPrincipal? principal) => principal?.FindFirstValue(StampClaim);

    public static Caller.Operator Operator(this HttpContext http) => new(PersonOf(http.User)!.Value);

    /// <summary>Whether the operator may still be there: not locked, and the session neither over nor revoked.</summary>
    public static async Task<bool> HoldsAsync(UseCases door, SessionGate gate, ClaimsPrincipal? principal, bool isUse, CancellationToken cancel)
    {
        if (PersonOf(principal) is not { } person || SessionOf(principal) is not { } session || StampOf(principal) is not { } stamp)
        {
            return false;
        }

        var account = await door.RunAsync<OpenOperatorSession, OperatorAccount>(new Caller.Nobody(), use => use.RunAsync(person, cancel), cancel);
        return account.IsDone && account.Value.HasChosenPassword && await gate.HoldsAsync(person, session, stamp, isUse, cancel);
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        if (!await HoldsAsync(
            services.GetRequiredService<UseCases>(), services.GetRequiredService<SessionGate>(), context.Principal, !http.Request.Path.StartsWithSegments("/_blazor"), http.RequestAborted))
        {
            context.RejectPrincipal();
            await http.SignOutAsync(context.Scheme.Name);
        }
    }
}
