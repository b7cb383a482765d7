using System.Security.Claims;
using CarePlanCloud.Application.Identity.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Web.Account;

/// <summary>The cookie of a signed-in person: gone after an hour without use, and no longer good than the session it names.</summary>
internal static class MemberCookie
{
    public const string SessionClaim = "careplan:session";

    /// <param name="options">Of the scheme.</param>
    /// <param name="name">Without the prefix that binds it to this host.</param>
    /// <param name="isLoopback">On a developer's machine the product runs over plain HTTP on loopback, where __Host- cannot be set by every client.</param>
    public static void Shape(CookieAuthenticationOptions options, string name, bool isLoopback) => Shape(options.Cookie, name, isLoopback);

    public static void Shape(CookieBuilder cookie, string name, bool isLoopback)
    {
        cookie.Name = isLoopback ? name : $"__Host-{name}";
        cookie.SecurePolicy = isLoopback ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
    }

    public static void Configure(CookieAuthenticationOptions options, bool isLoopback)
    {
        Shape(options, "careplan", isLoopback);
        options.ExpireTimeSpan = SignInSession.LongestRest;
        options.SlidingExpiration = true;
        options.LoginPath = "/";
        options.AccessDeniedPath = "/";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = ValidateAsync;

        // A program is told 401; only a person is led to the sign-in page.
        options.Events.OnRedirectToLogin = context =>
        {
            if (context.Request.Path.StartsWithSegments("/api"))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else
            {
                context.Response.Redirect(context.RedirectUri);
            }

            return Task.CompletedTask;
        };
    }

    /// <summary>Whether the session that a principal names still holds. Asked of the database at most once a minute.</summary>
    public static async Task<bool> HoldsAsync(SessionGate gate, IdentityOptions identity, ClaimsPrincipal? person, bool isUse, CancellationToken cancel) =>
        Guid.TryParse(person?.FindFirstValue(ClaimTypes.NameIdentifier), out var user)
        && Guid.TryParse(person.FindFirstValue(SessionClaim), out var session)
        && person.FindFirstValue(identity.ClaimsIdentity.SecurityStampClaimType) is { } stamp
        && await gate.HoldsAsync(user, session, stamp, isUse, cancel);

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;

        // An open page that finds its way back is not somebody at work.
        var isUse = !context.HttpContext.Request.Path.StartsWithSegments("/_blazor");
        if (!await HoldsAsync(
            services.GetRequiredService<SessionGate>(), services.GetRequiredService<IOptions<IdentityOptions>>().Value, context.Principal, isUse,
            context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }
}
