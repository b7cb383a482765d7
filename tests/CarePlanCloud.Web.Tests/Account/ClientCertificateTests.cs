using System.Net;
using System.Security.Cryptography.X509Certificates;
using CarePlanCloud.Testing;
using CarePlanCloud.Testing.Certificates;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Account;

/// <summary>An office that asks for a client certificate: who comes with it, and everybody else.</summary>
public sealed class ClientCertificateTests : IAsyncLifetime
{
    private readonly TestAuthority authority = new();
    private readonly TestAuthority stranger = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careplan-clients");
    private TestHost host = null!;
    private X509Certificate2 own = null!;

    private string AuthorityFile => Path.Combine(folder.FullName, "authority.pem");

    private string RevocationFile => Path.Combine(folder.FullName, "revoked.crl");

    public async ValueTask InitializeAsync()
    {
        own = authority.Issue("CN=9970000011, OU=介護DX証明書");
        await File.WriteAllTextAsync(AuthorityFile, authority.Pem);
        await File.WriteAllBytesAsync(RevocationFile, authority.Revoke());
        host = await TestHost.StartAsync(settings: Settings());
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        authority.Dispose();
        stranger.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Only_who_comes_with_the_certificate_gets_in()
    {
        using var locking = new Browser(host.Address);
        (await locking.SignInAsync(Demo.Planner)).Must(302);
        var id = (await SendAsync(locking, HttpMethod.Post, "/certificates/file", own.Export(X509ContentType.Cert))).Must(201).Json.Text("id");

        // Nobody can lock the office out: the first one has to be there.
        (await SendAsync(locking, HttpMethod.Put, $"/certificates/{id}/requirement", null)).MustRefuse(409, "certificate_not_presented");
        locking.Http.DefaultRequestHeaders.Add("X-Client-Cert", TestAuthority.HeaderOf(own));
        (await SendAsync(locking, HttpMethod.Put, $"/certificates/{id}/requirement", null)).Must(204);
        (await SendAsync(locking, HttpMethod.Delete, $"/certificates/{id}", null)).MustRefuse(409, "certificate_required");

        (await AskAsync(host, own)).Must(200);
        (await AskAsync(host, (string?)null)).MustRefuse(403, "client_certificate_needed");
        foreach (var wrong in (X509Certificate2[])
        [
            stranger.Issue("CN=9970000011, OU=介護DX証明書"), authority.Issue("CN=9970000029, OU=介護DX証明書"), authority.Issue("CN=9970000011", forClients: false),
            authority.Issue("CN=9970000011", DateTimeOffset.UtcNow.AddYears(-3), DateTimeOffset.UtcNow.AddDays(-1)),
        ])
        {
            (await AskAsync(host, wrong)).MustRefuse(403, "client_certificate_needed");
        }

        (await AskAsync(host, "x")).MustRefuse(403, "client_certificate_needed");
        (await AskAsync(host, "%")).MustRefuse(403, "client_certificate_needed");
        (await AskAsync(host, new string('A', 8_000))).MustRefuse(403, "client_certificate_needed");
        (await AskAsync(host, "-----BEGIN%20CERTIFICATE-----%0A%0A-----END%20CERTIFICATE-----")).MustRefuse(403, "client_certificate_needed");

        // Other offices ask for none.
        using var other = host.Client(Demo.HomeHelp);
        (await Reply.OfAsync(other.GetAsync(new Uri($"/api/v1/offices/{Demo.HomeHelp}/members", UriKind.Relative), TestContext.Current.CancellationToken))).Must(200);

        // At sign-in the person is told why.
        using var person = new Browser(host.Address);
        Assert.Contains("登録した電子証明書の入ったパソコン", WebUtility.HtmlDecode((await person.SignInAsync(Browser.BillingIdOf(Demo.Planner), "cm1", Browser.Password)).Must(200).Text), StringComparison.Ordinal);
        person.Http.DefaultRequestHeaders.Add("X-Client-Cert", TestAuthority.HeaderOf(own));
        (await person.SignInAsync(Browser.BillingIdOf(Demo.Planner), "cm1", Browser.Password)).Must(302);
        (await person.GetAsync($"/api/v1/offices/{Demo.Planner}/members")).Must(200);

        // The list of revoked certificates is read anew.
        await File.WriteAllBytesAsync(RevocationFile, authority.Revoke(own), TestContext.Current.CancellationToken);
        (await AskAsync(host, own)).MustRefuse(403, "client_certificate_needed");

        // From anywhere but the proxy the header counts for nothing.
        await File.WriteAllBytesAsync(RevocationFile, authority.Revoke(), TestContext.Current.CancellationToken);
        var elsewhere = await host.StartAgainAsync(settings: Settings(("ClientCertificates__ProxyAddresses__0", "192.0.2.7")));
        try
        {
            (await AskAsync(elsewhere, own)).MustRefuse(403, "client_certificate_needed");
            Assert.Contains("which is not the proxy", elsewhere.Log, StringComparison.Ordinal);
        }
        finally
        {
            await elsewhere.LeaveAsync();
        }
    }

    private static async Task<Reply> SendAsync(Browser administrator, HttpMethod method, string path, byte[]? file)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/offices/{Demo.Planner}/credentials{path}") { Content = file is null ? null : Multipart.Raw(file, "application/pkix-cert") };
        request.Headers.Add("RequestVerificationToken", await administrator.TokenAsync());
        return await Reply.OfAsync(administrator.Http.SendAsync(request));
    }

    private static Task<Reply> AskAsync(TestHost product, X509Certificate2? certificate) => AskAsync(product, certificate is null ? null : TestAuthority.HeaderOf(certificate));

    // Through a key, whose every answer is fresh for each certificate.
    private static async Task<Reply> AskAsync(TestHost product, string? header)
    {
        using var client = product.Client(Demo.Planner);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/offices/{Demo.Planner}/members");
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Client-Cert", header);
        }

        return await Reply.OfAsync(client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    private Dictionary<string, string> Settings(params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string> { ["ClientCertificates__AuthorityFile"] = AuthorityFile, ["ClientCertificates__RevocationFiles__0"] = RevocationFile };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        return settings;
    }
}
