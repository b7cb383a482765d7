using System.Security.Claims;
using CarePlanCloud.Application;
using Microsoft.AspNetCore.Authentication;

namespace CarePlanCloud.Web.Account.ClientCertificates;

/// <summary>Who asks, together with the certificate of the connection.</summary>
internal static class CertifiedPeople
{
    private const string CertificateClaim = "careplan:certificate";

    public static string? ClientCertificate(this HttpContext http) => http.Features.Get<PresentedCertificate>()?.Thumbprint;

    /// <summary>The signed-in person, for an office.</summary>
    public static Caller.Member Member(this HttpContext http, string officeNumber) =>
        new(Guid.Parse(http.User.FindFirstValue(ClaimTypes.NameIdentifier)!), officeNumber, http.ClientCertificate());

    /// <summary>Of the connection an open page came with.</summary>
    public static string? ClientCertificate(this ClaimsPrincipal person) => person.FindFirstValue(CertificateClaim);

    public static void AddClientCertificates(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ClientCertificateOptions>(configuration.GetSection(ClientCertificateOptions.Section));
        services.AddHttpContextAccessor();
        services.AddSingleton<IClaimsTransformation, Transformation>();
    }

    public static void UseClientCertificates(this IApplicationBuilder app) => app.UseMiddleware<ClientCertificateGate>();

    // An open page keeps the person of its connection and has no request of its own. The claim is added to a copy: in the original it would
    // get into the cookie and outlive the connection.
    private sealed class Transformation(IHttpContextAccessor current) : IClaimsTransformation
    {
        public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
        {
            if (current.HttpContext?.ClientCertificate() is not { } thumbprint || principal.HasClaim(claim => claim.Type == CertificateClaim))
            {
                return Task.FromResult(principal);
            }

            var certified = new ClaimsPrincipal(principal.Identities);
            certified.AddIdentity(new ClaimsIdentity([new Claim(CertificateClaim, thumbprint)]));
            return Task.FromResult(certified);
        }
    }
}
