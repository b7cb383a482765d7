using System.Net.Http.Headers;
using System.Text;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Tests.Hosting;

/// <summary>A multipart body written byte by byte, so that names a polite client would never send can be sent.</summary>
internal static class Multipart
{
    public static ByteArrayContent Of(IEnumerable<RawFile> files, string boundary = "careplan-boundary")
    {
        using var body = new MemoryStream();
        foreach (var file in files)
        {
            var name = file.Name.Replace("\"", "%22", StringComparison.Ordinal);
            body.Write(Encoding.UTF8.GetBytes(
                $"--{boundary}\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n"));
            body.Write(file.Content.Span);
            body.Write("\r\n"u8);
        }

        body.Write(Encoding.UTF8.GetBytes($"--{boundary}--\r\n"));
        return Raw(body.ToArray(), $"multipart/form-data; boundary={boundary}");
    }

    public static ByteArrayContent Raw(byte[] body, string? contentType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return content;
    }
}
