using CarePlanCloud.Application;
using CarePlanCloud.Application.Ending.Deleting;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using CarePlanCloud.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CarePlanCloud.Web.Confirm;

/// <summary>
/// The page behind the link to a 削除証明書: plain HTML, no sign-in, since nobody of the office can sign in any more. Unknown and expired links get
/// the same answer. Limited by address like the confirmation of an arrival.
/// </summary>
internal static class DeletionRoute
{
    public static void MapDeletionCertificates(this WebApplication app)
    {
        app.MapGet("/d/{secret}", ShowAsync).AllowAnonymous().ExcludeFromDescription().WithMetadata(new LimitedConfirm());
        app.MapGet("/d/{secret}/certificate.pdf", (HttpContext http, UseCases door, string secret, CancellationToken cancel) => FileAsync(http, door, secret, view => view.Pdf, "application/pdf", cancel))
            .AllowAnonymous().ExcludeFromDescription().WithMetadata(new LimitedConfirm());
        app.MapGet("/d/{secret}/certificate.zip", (HttpContext http, UseCases door, string secret, CancellationToken cancel) => FileAsync(http, door, secret, view => view.Package, "application/zip", cancel))
            .AllowAnonymous().ExcludeFromDescription().WithMetadata(new LimitedConfirm());
    }

    private static async Task<IResult> ShowAsync(HttpContext http, UseCases door, string secret, CancellationToken cancel)
    {
        var found = await FindAsync(http, door, secret, cancel);
        return new RazorComponentResult(typeof(DeletionDocument), new Dictionary<string, object?>
        {
            [nameof(DeletionDocument.Certificate)] = found.IsDone ? found.Value : null, [nameof(DeletionDocument.Here)] = http.Request.Path.Value,
        })
        {
            StatusCode = found.IsDone ? StatusCodes.Status200OK : StatusCodes.Status404NotFound, PreventStreamingRendering = true,
        };
    }

    private static async Task<IResult> FileAsync(
        HttpContext http, UseCases door, string secret, Func<DeletionCertificateView, RawFile> choose, string type, CancellationToken cancel) =>
        (await FindAsync(http, door, secret, cancel)).Answer(view => Results.File(choose(view).Content.ToArray(), type, choose(view).Name));

    private static Task<Outcome<DeletionCertificateView>> FindAsync(HttpContext http, UseCases door, string secret, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return door.RunAsync<OpenDeletionCertificate, DeletionCertificateView>(new Caller.Nobody(), use => use.RunAsync(secret, cancel), cancel);
    }
}
