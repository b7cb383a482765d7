using System.IO.Compression;
using CarePlanCloud.Web.Tests.Account;
using CarePlanCloud.Web.Tests.Hosting;
using CarePlanCloud.Web.Tests.Operator;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>契約の終わり over REST: everything as a ZIP, asking to leave and staying after all, and what makes no sense.</summary>
public sealed class EndingApiTests(Product product) : IClassFixture<Product>
{
    private static readonly string Ending = $"/api/v1/offices/{Demo.Planner}/ending";

    [Fact]
    public async Task Everything_is_written_out_and_downloaded_whole()
    {
        using var administrator = await AdministratorAsync();
        var id = (await SendAsync(administrator, HttpMethod.Post, "/exports", null)).Must(202).Json.Text("id");
        var export = await Waiting.UntilAsync(
            async () => (await administrator.GetAsync(Ending)).Must(200).Json.GetProperty("exports")[0], row => row.Text("state") is "ready" or "failed", 120);
        Assert.Equal(("ready", id), (export.Text("state"), export.Text("id")));
        using var response = await administrator.Http.GetAsync(new Uri(product.Host.Address, $"{Ending}/exports/{id}.zip"), TestContext.Current.CancellationToken);
        Assert.Equal(("application/zip", "no-store"), (response.Content.Headers.ContentType?.MediaType, response.Headers.CacheControl?.ToString()));
        await using var content = new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal((export.GetProperty("bytes").GetInt64(), content.Length), (content.Length, response.Content.Headers.ContentLength!.Value));
        using var zip = new ZipArchive(content, ZipArchiveMode.Read);
        Assert.Equal(export.GetProperty("files").GetInt32(), zip.Entries.Count);
    }

    [Theory]
    [InlineData("{}", "bad_last_day")]
    [InlineData("{\"lastDay\":\"31/03/2027\"}", "bad_last_day")]
    [InlineData("{\"lastDay\":\"2000-01-01\",\"officeNumber\":\"9970000011\"}", "bad_last_day")]
    [InlineData("{\"lastDay\":\"9999-12-31\",\"officeNumber\":\"9970000011\"}", "bad_last_day")]
    [InlineData("{\"lastDay\":\"{D}\"}", "wrong_office_number")]
    [InlineData("{\"lastDay\":\"{D}\",\"officeNumber\":\"\\u0000\"}", "wrong_office_number")]
    [InlineData("{\"lastDay\":\"{D}\",\"officeNumber\":9970000011}", "bad_request")]
    [InlineData("[]", "bad_request")]
    public async Task What_makes_no_sense_is_refused(string body, string code)
    {
        using var administrator = await AdministratorAsync();
        (await SendAsync(administrator, HttpMethod.Put, "/termination", Fill(body))).MustRefuse(400, code);
        (await SendAsync(administrator, HttpMethod.Delete, "/termination", null)).MustRefuse(404, "nothing_to_withdraw");
    }

    [Fact]
    public async Task An_office_asks_to_leave_and_stays_after_all()
    {
        using var administrator = await AdministratorAsync();
        const string Body = "{\"lastDay\":\"{D}\",\"reason\":\"a\\u0000b\",\"immediate\":true,\"officeNumber\":\"9970000011\"}";
        (await SendAsync(administrator, HttpMethod.Put, "/termination", Fill(Body))).Must(204);
        (await SendAsync(administrator, HttpMethod.Put, "/termination", Fill(Body))).MustRefuse(409, "termination_already_asked");
        Assert.Equal("ab", (await administrator.GetAsync(Ending)).Must(200).Json.GetProperty("termination").Text("reason"));
        (await SendAsync(administrator, HttpMethod.Delete, "/termination", null)).Must(204);
        (await administrator.GetAsync($"{Ending}/exports/{Guid.Empty}.zip")).MustRefuse(404, "office_export_not_found");
    }

    [Theory]
    [InlineData("/d/x")]
    [InlineData("/d/x/certificate.pdf")]
    [InlineData("/d/%E3%81%82/certificate.zip")]
    public async Task A_link_to_no_certificate_opens_nothing(string path)
    {
        using var stranger = new Browser(product.Host.Address);
        Assert.Equal(404, (await stranger.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("zip")]
    public async Task The_certificates_of_the_console_are_for_operators(string kind)
    {
        using var member = await AdministratorAsync();
        (await member.GetAsync($"/operator/certificates/{Guid.Empty}.{kind}")).MustGoTo("/operator/sign-in");
    }

    private static StringContent Fill(string body) =>
        new(body.Replace("{D}", $"{DateTime.UtcNow.AddDays(40):yyyy-MM-dd}", StringComparison.Ordinal), System.Text.Encoding.UTF8, "application/json");

    private async Task<Browser> AdministratorAsync()
    {
        var administrator = new Browser(product.Host.Address);
        (await administrator.SignInAsync(Demo.Planner)).Must(302);
        return administrator;
    }

    private static async Task<Reply> SendAsync(Browser administrator, HttpMethod method, string path, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, Ending + path) { Content = body };
        request.Headers.Add("RequestVerificationToken", await administrator.TokenAsync());
        return await Reply.OfAsync(administrator.Http.SendAsync(request));
    }
}
