using Microsoft.AspNetCore.Diagnostics;

namespace CarePlanCloud.Web.Api;

/// <summary>What is answered when no endpoint did: faults of ours, and status codes without a body.</summary>
internal static class Faults
{
    /// <summary>
    /// A fault: the log has the trace; the answer has none of it. A request that cannot be read (too large, broken off) is the sender's
    /// mistake: it gets its answer, and the log no error that would wake somebody.
    /// </summary>
    public static ExceptionHandlerOptions Handling { get; } = new()
    {
        ExceptionHandler = http => WriteAsync(
            http, (http.Features.Get<IExceptionHandlerFeature>()?.Error as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError),
        SuppressDiagnosticsCallback = fault => fault.Exception is BadHttpRequestException,
    };

    /// <summary>401, 404, 405, 413 … which the framework answers without words.</summary>
    public static Task DescribeAsync(StatusCodeContext context) => WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode);

    private static async Task WriteAsync(HttpContext http, int status)
    {
        var (code, message) = status switch
        {
            400 => ("bad_request", "送られた内容を読み取れません。形式を確かめて、もう一度お送りください。"),
            401 => ("not_signed_in", "サインインするか、正しい X-Api-Key を付けてください。"),
            403 => ("forbidden", "この操作をする権限がありません。"),
            404 => ("not_found", "お探しのものが見つかりません。アドレスを確かめてください。"),
            405 => ("method_not_allowed", "このアドレスでは、その操作はできません。"),
            413 => ("upload_too_large", "アップロードが大きすぎます。20 MB までに分けてお送りください。"),
            415 => ("unsupported_media_type", "この形式は受け付けません。Content-Type を確かめてください。"),
            >= 500 => ("fault", "こちらの問題で処理できませんでした。少し待って、もう一度お試しください。"),
            _ => ("refused", "処理できませんでした。"),
        };
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            await Problems.Of(status, code, message).ExecuteAsync(http);
            return;
        }

        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(
            $"<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>CarePlanCloud</title><link rel=\"stylesheet\" href=\"/css/tokens.css\">"
            + $"<link rel=\"stylesheet\" href=\"/css/base.css\"></head><body><main style=\"padding:36px 24px\"><h1>{message}</h1>"
            + "<p><a href=\"/\">最初の画面へ</a></p></main></body></html>");
    }
}
