using System.Buffers.Text;
using System.Text;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Transfers.Receipts;

namespace CarePlanCloud.Web.Confirm;

/// <summary>
/// The public keys of receipts, for whoever verifies one and does not want to believe the key in the package: as a JWK set (RFC 7517, each with
/// its PEM), and as PEM alone.
/// </summary>
internal static class ReceiptKeysRoute
{
    public const string Path = "/.well-known/careplan-receipt-keys";

    public static void MapReceiptKeys(this WebApplication app)
    {
        app.MapGet(Path, JsonAsync).AllowAnonymous().ExcludeFromDescription().WithMetadata(new LimitedConfirm());
        app.MapGet(Path + ".pem", PemAsync).AllowAnonymous().ExcludeFromDescription().WithMetadata(new LimitedConfirm());
    }

    private static async Task<IResult> JsonAsync(HttpContext http, UseCases door, CancellationToken cancel) => Results.Json(new
    {
        keys = (await KeysAsync(http, door, cancel)).Select(key => new
        {
            kty = "EC", crv = "P-256", alg = "ES256", use = "sig", kid = key.Id, x = Base64Url.EncodeToString(key.X), y = Base64Url.EncodeToString(key.Y),
            pem = key.Pem, createdAt = key.CreatedAt,
        }),
    });

    private static async Task<IResult> PemAsync(HttpContext http, UseCases door, CancellationToken cancel) => Results.Text(
        string.Concat((await KeysAsync(http, door, cancel)).Select(key => $"# kid {key.Id}\n{key.Pem}")), "application/x-pem-file", Encoding.ASCII);

    private static async Task<IReadOnlyList<PublishedKey>> KeysAsync(HttpContext http, UseCases door, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return (await door.RunAsync<ListReceiptKeys, IReadOnlyList<PublishedKey>>(new Caller.Nobody(), use => use.RunAsync(cancel), cancel)).Value;
    }
}
