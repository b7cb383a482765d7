using System.Security.Claims;
using CarePlanCloud.Application;
using CarePlanCloud.Web.Account;
using CarePlanCloud.Web.Account.ClientCertificates;
using Microsoft.AspNetCore.Antiforgery;

namespace CarePlanCloud.Web.Api;

/// <summary>The caller of an API request: the program behind the key or the member behind the cookie, for the office in the URL.</summary>
internal static class ApiCaller
{
    public static Caller Caller(this HttpContext http)
    {
        var office = (string)http.Request.RouteValues["officeNumber"]!;
        return http.User.FindFirstValue(ApiKeyAuthentication.KeyIdClaim) is { } keyId
            ? new Caller.Program(Guid.Parse(keyId), office, http.ClientCertificate())
            : http.Member(office);
    }

    /// <summary>A browser sends its cookie to whoever asks, so what changes something must also carry the token of our own page.</summary>
    public static async ValueTask<object?> AskForToken(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var byCookie = http.User.FindFirstValue(ApiKeyAuthentication.KeyIdClaim) is null;
        if (byCookie && !HttpMethods.IsGet(http.Request.Method)
            && !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "no_antiforgery_token", "画面が古くなっています。読み直して、もう一度お試しください。");
        }

        return await next(context);
    }
}
