using CarePlanCloud.Exchange;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace CarePlanCloud.Web.Check;

/// <summary>Reads the form of the page: in memory, never by way of a temporary file, and no further than the limits.</summary>
internal static class CheckUpload
{
    public const long MaxBytes = 20 * 1024 * 1024;

    // Boundaries and headers of the parts.
    private const long Envelope = 256 * 1024;

    // Up to here a body that is too large is read to its end and thrown away, so that the browser shows our answer and not a broken connection.
    private const long Drained = 64 * 1024 * 1024;

    public static async Task<(IReadOnlyList<RawFile> Files, CheckProblem? Problem)> ReadAsync(
        HttpContext http, IAntiforgery antiforgery, TimeSpan time)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(time);
        try
        {
            return await ReadAsync(http, antiforgery, limit.Token);
        }
        catch (BadHttpRequestException refused)
        {
            return ([], refused.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => CheckProblem.TooLarge,
                StatusCodes.Status408RequestTimeout => CheckProblem.TooSlow,
                _ => CheckProblem.BadForm,
            });
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return ([], CheckProblem.BadForm);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return ([], CheckProblem.TooSlow);
        }
    }

    private static async Task<(IReadOnlyList<RawFile> Files, CheckProblem? Problem)> ReadAsync(
        HttpContext http, IAntiforgery antiforgery, CancellationToken cancel)
    {
        var request = http.Request;
        if (!request.HasFormContentType)
        {
            return ([], CheckProblem.NotAForm);
        }

        var tooLarge = request.ContentLength > MaxBytes + Envelope;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = tooLarge ? Drained : MaxBytes + Envelope;
        }

        if (tooLarge)
        {
            await request.Body.CopyToAsync(Stream.Null, cancel);
            return ([], CheckProblem.TooLarge);
        }

        http.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions
        {
            MemoryBufferThreshold = (int)(MaxBytes + Envelope), MultipartBodyLengthLimit = MaxBytes + Envelope,
        }));
        var form = await request.ReadFormAsync(cancel);
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return ([], CheckProblem.Expired);
        }

        var files = form.Files.Where(file => file.FileName.Length > 0).ToList();
        return files.Sum(file => file.Length) switch
        {
            > MaxBytes => ([], CheckProblem.TooLarge),
            _ when files.Count == 0 => ([], CheckProblem.NoFiles),
            _ => (files.ConvertAll(Read), null),
        };
    }

    private static RawFile Read(IFormFile file)
    {
        var content = new byte[file.Length];
        using var stream = file.OpenReadStream();
        stream.ReadExactly(content);
        return new RawFile(file.FileName, content);
    }
}
