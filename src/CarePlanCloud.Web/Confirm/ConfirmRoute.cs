using CarePlanCloud.Application;
using CarePlanCloud.Application.Transfers.Outside;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CarePlanCloud.Web.Confirm;

/// <summary>
/// The page behind a confirmation link: plain HTML, no sign-in. Whoever holds the secret sees which office sent what for which month and may
/// say once that it arrived. Unknown, used and expired links get the same answer. Limited by address like the public check.
/// </summary>
internal static class ConfirmRoute
{
    private const string Path = "/c/{officeNumber}/{secret}";

    public static void MapConfirm(this WebApplication app)
    {
        app.MapGet(Path, ShowAsync).AllowAnonymous().ExcludeFromDescription().WithMetadata(new LimitedConfirm());
        app.MapPost(Path, ConfirmAsync).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery().WithMetadata(new LimitedConfirm());
    }

    private static async Task<IResult> ShowAsync(HttpContext http, UseCases door, string officeNumber, string secret, CancellationToken cancel) =>
        Answer(http, await door.RunAsync<OpenConfirmation, ConfirmationView>(
            new Caller.LinkHolder(officeNumber), use => use.RunAsync(secret, cancel), cancel), done: false);

    private static async Task<IResult> ConfirmAsync(
        HttpContext http, UseCases door, IAntiforgery antiforgery, string officeNumber, string secret, CancellationToken cancel)
    {
        // A stale page is shown anew, with a token of its own.
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return await ShowAsync(http, door, officeNumber, secret, cancel);
        }

        return Answer(http, await door.RunAsync<ConfirmByLink, ConfirmationView>(
            new Caller.LinkHolder(officeNumber), use => use.RunAsync(secret, cancel), cancel), done: true);
    }

    /// <summary>Too many in a minute.</summary>
    public static Task RefuseAsync(HttpContext http, int seconds)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync($"続けて開ける回数をこえました。{seconds}秒ほど待って、もう一度お試しください。");
    }

    private static RazorComponentResult Answer(HttpContext http, Outcome<ConfirmationView> outcome, bool done)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        return new RazorComponentResult(typeof(ConfirmDocument), new Dictionary<string, object?>
        {
            [nameof(ConfirmDocument.Token)] = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http),
            [nameof(ConfirmDocument.Unit)] = outcome.IsDone ? outcome.Value : null,
            [nameof(ConfirmDocument.IsDone)] = outcome.IsDone && done,
            [nameof(ConfirmDocument.Here)] = http.Request.Path.Value,
        })
        {
            StatusCode = outcome.IsDone ? StatusCodes.Status200OK : StatusCodes.Status404NotFound,
            PreventStreamingRendering = true,
        };
    }
}

/// <summary>Marks the endpoints whose requests are counted by address.</summary>
internal sealed class LimitedConfirm;
