using CarePlanCloud.Application.Credentials;
using CarePlanCloud.Application.Onboarding;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace CarePlanCloud.Web.Apply;

/// <summary>Reads what is sent: in memory, no further than a form with one certificate needs, and only with the token of our own page.</summary>
internal static class ApplyUpload
{
    // The fields, and boundaries and headers of the parts.
    private const long Envelope = 192 * 1024;
    private const long Most = CertificateFile.MostBytes + Envelope;

    /// <returns>The typed form, or what stands against it in words.</returns>
    public static async Task<(ApplicationForm? Form, IFormCollection? Fields, string? Problem)> ReadAsync(HttpContext http, IAntiforgery antiforgery)
    {
        try
        {
            return await ReadAllAsync(http, antiforgery);
        }
        catch (Exception broken) when (broken is BadHttpRequestException or InvalidDataException or IOException)
        {
            return (null, null, "送られた内容を最後まで読み取れません。証明書は 64 KB までです。もう一度お試しください。");
        }
    }

    private static async Task<(ApplicationForm? Form, IFormCollection? Fields, string? Problem)> ReadAllAsync(HttpContext http, IAntiforgery antiforgery)
    {
        if (!http.Request.HasFormContentType)
        {
            return (null, null, "この画面からお送りください。");
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Most;
        }

        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MemoryBufferThreshold = (int)Most, MultipartBodyLengthLimit = Most }));
        var fields = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = ApplyForm.Read(fields, await CertificateAsync(fields.Files["certificate"]));
        return await antiforgery.IsRequestValidAsync(http)
            ? (form, fields, null)
            : (form, fields, "画面を開いてから時間がたっています。内容を確かめて、もう一度お送りください。");
    }

    private static async Task<byte[]?> CertificateAsync(IFormFile? file)
    {
        if (file is not { Length: > 0 })
        {
            return null;
        }

        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content);
        return content;
    }
}
