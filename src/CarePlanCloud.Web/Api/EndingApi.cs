using System.Globalization;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Ending;
using CarePlanCloud.Application.Ending.Exporting;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Api;

/// <param name="LastDay">YYYY-MM-DD.</param>
/// <param name="OfficeNumber">Typed again as confirmation.</param>
public sealed record TerminationRequest(string? LastDay, string? Reason, bool Immediate, string? OfficeNumber);

public sealed record ExportAnswer(Guid Id);

/// <summary>契約の終わり: 全データの書き出し and 解約, for signed-in administrators; a program with a key does neither.</summary>
internal static class EndingApi
{
    public static void MapEnding(this RouteGroupBuilder office)
    {
        var ending = office.MapGroup("/ending").WithTags("契約の終わり");
        ending.MapGet("", OpenAsync).WithSummary("全データの書き出しの一覧と、解約の申し込み。管理者だけ").Produces<EndingView>();
        ending.MapPost("/exports", RequestAsync).WithSummary("全データを書き出す。できたら一覧の state が ready になる。管理者だけ").Produces<ExportAnswer>(StatusCodes.Status202Accepted);
        ending.MapGet("/exports/{id:guid}.zip", DownloadAsync).WithSummary("書き出した全データ（ZIP）。置いておく期間は一覧の expiresAt まで。管理者だけ")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
        ending.MapPut("/termination", AskAsync).WithSummary("解約を申し込む。lastDay は今日か、その後。officeNumber は確認のための事業所番号。管理者だけ").Produces(StatusCodes.Status204NoContent);
        ending.MapDelete("/termination", WithdrawAsync).WithSummary("解約の申し込みを取り消す。削除が始まるまで。管理者だけ").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<OpenEnding, EndingView>(http.Caller(), use => use.RunAsync(true, cancel), cancel)).Answer();

    private static async Task<IResult> RequestAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<RequestExport, Guid>(http.Caller(), use => use.RunAsync(cancel), cancel))
            .Answer(id => TypedResults.Accepted($"/api/v1/offices/{http.Request.RouteValues["officeNumber"]}/ending", new ExportAnswer(id)));

    // Part by part: nobody holds the whole. Each part asks again whether the caller may.
    private static async Task<IResult> DownloadAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel)
    {
        var caller = http.Caller();
        var begun = await door.RunAsync<DownloadExport, ExportDownload>(caller, use => use.RunAsync(id, cancel), cancel);
        return begun.Answer(export => TypedResults.Stream(async body =>
        {
            http.Response.Headers.CacheControl = "no-store";
            http.Response.ContentLength = export.Bytes;
            for (var number = 0; number < export.Parts; number++)
            {
                var part = await door.RunAsync<ReadExportPart, byte[]>(caller, use => use.RunAsync(id, number, cancel), cancel);
                if (!part.IsDone)
                {
                    // It expired meanwhile, or the caller is out: the browser sees a download that was cut off, not a short file.
                    http.Abort();
                    return;
                }

                await body.WriteAsync(part.Value, cancel);
            }
        }, "application/zip", export.FileName));
    }

    private static async Task<IResult> AskAsync(HttpContext http, UseCases door, TerminationRequest request, CancellationToken cancel) =>
        !DateOnly.TryParseExact(request.LastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var lastDay)
            ? Problems.Of(EndingRefusals.BadLastDay)
            : (await door.RunAsync<AskTermination, Guid>(
                http.Caller(), use => use.RunAsync(new TerminationDraft(lastDay, request.Reason, request.Immediate, request.OfficeNumber), cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> WithdrawAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<WithdrawTermination, Done>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer(_ => TypedResults.NoContent());
}
