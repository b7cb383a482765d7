using System.Security.Claims;
using System.Text.Encodings.Web;
using CarePlanCloud.Application.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Web.Account;

/// <summary>A program of an office, by the key in the <c>X-Api-Key</c> header. The principal carries the key's id, never the key.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, KnownApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "ApiKey";

    public const string Header = "X-Api-Key";

    public const string KeyIdClaim = "careplan:key";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].ToString() is not { Length: > 0 } key)
        {
            return AuthenticateResult.NoResult();
        }

        var found = await keys.FindAsync(key, Context.RequestAborted);
        if (!found.IsDone)
        {
            return AuthenticateResult.Fail(found.Refusal!.Code);
        }

        var identity = new ClaimsIdentity([new Claim(KeyIdClaim, found.Value.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
