using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Api;

/// <summary>
/// Honours <c>Idempotency-Key</c>: the first answer is kept per office and given again, word for word; another request under the same
/// key is refused with 422.
/// </summary>
internal static class Idempotency
{
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 200;

    private const string FileMark = "data:";
    private const string NameMark = ";disposition=";
    private const string BytesMark = ";base64,";

    /// <summary>Before routing binds the body: it has to be read twice, once for its hash.</summary>
    public static Task KeepBodyReadable(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.ContainsKey(Header) && !http.Request.HasFormContentType)
        {
            http.Request.EnableBuffering();
        }

        return next(http);
    }

    public static async ValueTask<object?> Honour(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0 || HttpMethods.IsGet(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<ShownOnce>() is not null)
        {
            return await next(context);
        }

        if (key.Length > LongestKey)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "bad_idempotency_key", "Idempotency-Key は 200 文字までです。");
        }

        var door = http.RequestServices.GetRequiredService<UseCases>();
        var hash = await HashOfAsync(http.Request);
        var begun = await door.RunAsync<BeginIdempotent, KeptAnswer?>(http.Caller(), use => use.RunAsync(key, hash, http.RequestAborted));
        if (begun.Refusal is { } refusal)
        {
            return Problems.Of(refusal);
        }

        return begun.Value is { } kept ? new KeptResult(kept) : await RunFirstAsync(context, next, door, key);
    }

    private static async Task<IResult> RunFirstAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next, UseCases door, string key)
    {
        var http = context.HttpContext;
        KeptAnswer? answer = null;
        try
        {
            answer = await CaptureAsync(http, (IResult)(await next(context))!);
        }
        finally
        {
            // Also after a fault: then the key is free again. The answer must be kept even when the client has gone.
            await door.RunAsync<FinishIdempotent, Done>(http.Caller(), use => use.RunAsync(key, Lasting(answer), CancellationToken.None));
        }

        return new KeptResult(answer);
    }

    // 409 speaks of this moment (not checked yet, changed meanwhile): the same request may succeed later, so its key is freed.
    private static KeptAnswer? Lasting(KeptAnswer? answer) => answer?.StatusCode == StatusCodes.Status409Conflict ? null : answer;

    private static async Task<KeptAnswer> CaptureAsync(HttpContext http, IResult result)
    {
        var wire = http.Response.Body;
        using var body = new MemoryStream();
        http.Response.Body = body;
        try
        {
            await result.ExecuteAsync(http);
        }
        finally
        {
            http.Response.Body = wire;
        }

        return new KeptAnswer(http.Response.StatusCode, http.Response.Headers.Location, TextOf(http.Response, body.ToArray()));
    }

    // A file is kept as a data URI (RFC 2397), with the name it is saved under: its bytes are no UTF-8, and PostgreSQL takes no NUL in a text.
    private static string TextOf(HttpResponse response, byte[] body) => response.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) != false
        ? Encoding.UTF8.GetString(body)
        : $"{FileMark}{response.ContentType}{NameMark}{Uri.EscapeDataString(response.Headers.ContentDisposition.ToString())}{BytesMark}{Convert.ToBase64String(body)}";

    // A multipart body differs from try to try by its boundary: what counts are the files.
    private static async Task<byte[]> HashOfAsync(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            foreach (var file in form.Files)
            {
                await using var content = file.OpenReadStream();
                hash.AppendData(Encoding.UTF8.GetBytes($"{file.FileName}\n"));
                hash.AppendData(await SHA256.HashDataAsync(content));
            }

            return hash.GetHashAndReset();
        }

        request.Body.Position = 0;
        hash.AppendData(await SHA256.HashDataAsync(request.Body));
        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }

    private sealed class KeptResult(KeptAnswer answer) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.StatusCode = answer.StatusCode;
            if (answer.Location is not null)
            {
                http.Response.Headers.Location = answer.Location;
            }

            if (string.IsNullOrEmpty(answer.Body))
            {
                // A refusal without words, of the framework: it is described on its way out, as without a key.
                return Task.CompletedTask;
            }

            if (answer.Body.StartsWith(FileMark, StringComparison.Ordinal))
            {
                return WriteFileAsync(http, answer.Body);
            }

            http.Response.ContentType = answer.StatusCode >= 400 ? "application/problem+json" : "application/json; charset=utf-8";
            return http.Response.WriteAsync(answer.Body);
        }

        private static async Task WriteFileAsync(HttpContext http, string kept)
        {
            var (name, bytes) = (kept.IndexOf(NameMark, StringComparison.Ordinal), kept.LastIndexOf(BytesMark, StringComparison.Ordinal));
            http.Response.ContentType = kept[FileMark.Length..name];
            http.Response.Headers.ContentDisposition = Uri.UnescapeDataString(kept[(name + NameMark.Length)..bytes]);
            await http.Response.Body.WriteAsync(Convert.FromBase64String(kept[(bytes + BytesMark.Length)..]));
        }
    }
}

/// <summary>Marks the endpoint whose answer is a secret: it is kept nowhere, so a second request makes a new one, and the first counts no more.</summary>
internal sealed class ShownOnce;
