using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Check;

/// <summary>The product with its public page open wide, and a folder in which a temporary file would be seen.</summary>
public sealed class CheckHost : IAsyncLifetime
{
    public TestHost Host { get; private set; } = null!;

    public DirectoryInfo Temporary { get; } = Directory.CreateTempSubdirectory("careplan-check");

    public async ValueTask InitializeAsync() => Host = await TestHost.StartAsync(settings: new Dictionary<string, string>
    {
        ["Check__PerMinute"] = "10000", ["Check__AtOncePerAddress"] = "100", ["ASPNETCORE_TEMP"] = Temporary.FullName,
    });

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Temporary.Delete(recursive: true);
    }
}

/// <summary>Somebody with a browser and without an account.</summary>
internal sealed partial class Visitor : IDisposable
{
    private const string Boundary = "careplan-boundary";

    private readonly HttpClient http;

    public Visitor(TestHost host, string? address = null)
    {
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        if (address is not null)
        {
            http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        }
    }

    public Task<Reply> OpenAsync() => Reply.OfAsync(http.GetAsync(new Uri("/check", UriKind.Relative)));

    public async Task<Reply> CheckAsync(params RawFile[] files)
    {
        var token = WebUtility.HtmlDecode(Token().Match((await OpenAsync()).Must(200).Text).Groups[1].Value);
        return await PostAsync(Form(token, files));
    }

    public Task<Reply> PostAsync(HttpContent content) => Reply.OfAsync(http.PostAsync(new Uri("/check", UriKind.Relative), content));

    public void Dispose() => http.Dispose();

    private static ByteArrayContent Form(string token, RawFile[] files)
    {
        using var body = new MemoryStream();
        body.Write(Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token}\r\n"));
        body.Write(Multipart.Of(files, Boundary).ReadAsByteArrayAsync().Result);
        return Multipart.Raw(body.ToArray(), $"multipart/form-data; boundary={Boundary}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
