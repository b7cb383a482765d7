using System.Security.Claims;
using CarePlanCloud.Web.Account.ClientCertificates;
using Microsoft.AspNetCore.Authentication;

namespace CarePlanCloud.Web.Account;

/// <summary>Somebody whose password was right and whose second factor is still to come. Opens nothing.</summary>
/// <param name="ReturnUrl">Where the person wanted to go; empty for the office.</param>
/// <param name="Certificate">Of the connection of this step; never kept.</param>
public sealed record Pending(Guid UserId, string OfficeNumber, string ReturnUrl, string? Certificate = null);

/// <summary>Keeps a <see cref="Pending"/> in a cookie of its own, for ten minutes.</summary>
internal static class PendingSignIn
{
    public const string Scheme = "careplan-pending";

    private const string OfficeClaim = "careplan:office";

    public static Task KeepAsync(HttpContext http, Pending pending) => http.SignInAsync(
        Scheme,
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, pending.UserId.ToString()), new Claim(OfficeClaim, pending.OfficeNumber)], Scheme)),
        new AuthenticationProperties { RedirectUri = pending.ReturnUrl });

    public static async Task<Pending?> FindAsync(HttpContext http)
    {
        var found = await http.AuthenticateAsync(Scheme);
        return found.Succeeded && Guid.TryParse(found.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var user)
            && found.Principal.FindFirstValue(OfficeClaim) is { } office
            ? new Pending(user, office, found.Properties.RedirectUri ?? "", http.ClientCertificate()) : null;
    }

    public static Task ForgetAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
