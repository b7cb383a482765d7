using CarePlanCloud.Application;
using CarePlanCloud.Application.Partners.Inviting;
using CarePlanCloud.Web.Confirm;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CarePlanCloud.Web.Apply;

/// <summary>
/// Where the code of a printed ご案内 leads: plain HTML, no sign-in. With a code that counts it says who invited, and to everybody what this is
/// and whom to ask. Limited by address like the confirmation links, so that codes cannot be tried out.
/// </summary>
internal static class ApplyRoute
{
    private const string Path = "/apply";

    public static void MapApply(this WebApplication app) =>
        app.MapGet(Path, ShowAsync).AllowAnonymous().ExcludeFromDescription().WithMetadata(new LimitedConfirm());

    private static async Task<IResult> ShowAsync(HttpContext http, UseCases door, string? from, string? code, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(from) && string.IsNullOrWhiteSpace(code))
        {
            return Answer(http, null, StatusCodes.Status200OK, asked: false);
        }

        var seen = await door.RunAsync<OpenInvitation, InvitationView>(
            new Caller.LinkHolder((from ?? "").Trim().ToUpperInvariant()), use => use.RunAsync(code ?? "", cancel), cancel);
        return Answer(http, seen.IsDone ? seen.Value : null, seen.IsDone ? StatusCodes.Status200OK : StatusCodes.Status404NotFound, asked: true);
    }

    private static RazorComponentResult Answer(HttpContext http, InvitationView? invitation, int status, bool asked)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        return new RazorComponentResult(typeof(ApplyDocument), new Dictionary<string, object?>
        {
            [nameof(ApplyDocument.Invitation)] = invitation, [nameof(ApplyDocument.Asked)] = asked,
        })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
    }
}
