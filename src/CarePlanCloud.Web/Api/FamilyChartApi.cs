using CarePlanCloud.Application;
using CarePlanCloud.Application.Plans.Preventive;
using Microsoft.AspNetCore.Mvc;

namespace CarePlanCloud.Web.Api;

/// <summary>家族構成の画像 of a 利用者基本情報: the bytes themselves, no form around them.</summary>
internal static class FamilyChartApi
{
    // Somewhat more than may be kept is read, so that a too large picture gets a proper answer.
    private const int ReadAtMost = FamilyCharts.MostBytes * 2;

    public static void MapFamilyChart(this RouteGroupBuilder documents)
    {
        documents.MapGet("/{id:guid}/family-chart", ReadAsync).WithSummary("家族構成の画像").Produces(StatusCodes.Status200OK, contentType: "image/jpeg");
        documents.MapPut("/{id:guid}/family-chart", PutAsync).WithMetadata(new RequestSizeLimitAttribute(ReadAtMost))
            .WithSummary("家族構成の画像を付ける。本文にJPEGかPNG。version=読んだ版").Accepts<byte[]>("image/jpeg", "image/png").Produces<SavedPreventive>();
        documents.MapDelete("/{id:guid}/family-chart", RemoveAsync).WithSummary("家族構成の画像をはずす。version=読んだ版").Produces<SavedPreventive>();
    }

    private static async Task<IResult> ReadAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<ReadFamilyChart, byte[]>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(picture =>
        {
            http.Response.Headers.CacheControl = "private, no-store";
            return TypedResults.Bytes(picture, FamilyCharts.ContentTypeOf(picture));
        });

    private static async Task<IResult> PutAsync(HttpContext http, UseCases door, Guid id, uint version, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, cancel);
        return await ChangeAsync(http, door, id, version, body.ToArray(), cancel);
    }

    private static Task<IResult> RemoveAsync(HttpContext http, UseCases door, Guid id, uint version, CancellationToken cancel) =>
        ChangeAsync(http, door, id, version, null, cancel);

    private static async Task<IResult> ChangeAsync(HttpContext http, UseCases door, Guid id, uint version, byte[]? picture, CancellationToken cancel) =>
        (await door.RunAsync<PutFamilyChart, SavedPreventive>(http.Caller(), use => use.RunAsync(id, version, picture, cancel), cancel)).Answer();
}
