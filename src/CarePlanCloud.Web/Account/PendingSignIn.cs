using System.Security.Claims;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Web.Account.ClientCertificates;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CarePlanCloud.Web.Account;

/// <summary>Somebody whose password was right and whose second factor is still to come. Opens nothing.</summary>
/// <param name="ReturnUrl">Where the person wanted to go; empty for the office.</param>
/// <param name="Certificate">Of the connection of this step; never kept.</param>
/// <param name="Attempt">A number of this step, for which a secret is offered.</param>
public sealed record Pending(Guid UserId, string OfficeNumber, string ReturnUrl, string? Certificate = null, Guid Attempt = default);

/// <summary>Keeps a <see cref="Pending"/> in a cookie of its own, for ten minutes, and no longer than the password (the security stamp) stays the same.</summary>
internal static class PendingSignIn
{
    public const string Scheme = "careplan-pending";

    private const string OfficeClaim = "careplan:office";

    private const string StampClaim = "careplan:stamp";
    private const string AttemptClaim = "careplan:attempt";

    public static async Task KeepAsync(HttpContext http, Pending pending) => await http.SignInAsync(
        Scheme,
        new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, pending.UserId.ToString()), new Claim(OfficeClaim, pending.OfficeNumber),
            new Claim(StampClaim, await StampOfAsync(http, pending.UserId) ?? ""), new Claim(AttemptClaim, $"{Guid.NewGuid()}"),
        ], Scheme)),
        new AuthenticationProperties { RedirectUri = pending.ReturnUrl });

    public static async Task<Pending?> FindAsync(HttpContext http)
    {
        var found = await http.AuthenticateAsync(Scheme);
        return found.Succeeded && Guid.TryParse(found.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var user)
            && found.Principal.FindFirstValue(OfficeClaim) is { } office && Guid.TryParse(found.Principal.FindFirstValue(AttemptClaim), out var attempt)
            && await StampOfAsync(http, user) is { } stamp && stamp == found.Principal.FindFirstValue(StampClaim)
            ? new Pending(user, office, found.Properties.RedirectUri ?? "", http.ClientCertificate(), attempt) : null;
    }

    public static Task ForgetAsync(HttpContext http) => http.SignOutAsync(Scheme);

    private static async Task<string?> StampOfAsync(HttpContext http, Guid user) =>
        (await http.RequestServices.GetRequiredService<UserManager<User>>().FindByIdAsync(user.ToString()))?.SecurityStamp;
}
