using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CarePlanCloud.Web.Tests.Account;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>資格カレンダー over REST: a certificate as a file, what is refused, and what a key may not.</summary>
public sealed class CredentialsApiTests(Product product) : IClassFixture<Product>
{
    private static readonly string Credentials = $"/api/v1/offices/{Demo.Planner}/credentials";

    [Fact]
    public async Task A_certificate_file_is_recorded_and_taken_off_again()
    {
        using var administrator = await AdministratorAsync();
        using var certificate = Certificate("CN=9970000011, OU=介護DX証明書");
        var id = (await PostAsync(administrator, "/certificates/file", certificate.Export(X509ContentType.Cert))).Must(201).Json.Text("id");
        var item = (await administrator.GetAsync(Credentials)).Must(200).Json.GetProperty("items").EnumerateArray().Single(row => row.GetProperty("id").GetString() == id);
        Assert.Equal(("certificate", "介護DX証明書", "fine"), (item.Text("subject"), item.Text("name"), item.Text("state")));
        (await PostAsync(administrator, "/certificates/file", certificate.Export(X509ContentType.Cert))).MustRefuse(409, "certificate_known");
        (await SendAsync(administrator, HttpMethod.Delete, $"/certificates/{id}", null)).Must(204);
        (await SendAsync(administrator, HttpMethod.Delete, $"/certificates/{id}", null)).MustRefuse(404, "certificate_not_found");
    }

    [Fact]
    public async Task What_is_no_certificate_or_too_much_is_refused()
    {
        using var administrator = await AdministratorAsync();
        using var certificate = Certificate("CN=9970000011");
        (await PostAsync(administrator, "/certificates/file", [])).MustRefuse(422, "not_a_certificate");
        (await PostAsync(administrator, "/certificates/file", "見本"u8.ToArray())).MustRefuse(422, "not_a_certificate");
        (await PostAsync(administrator, "/certificates/file", new byte[70_000])).MustRefuse(400, "certificate_too_large");
        (await PostAsync(administrator, "/certificates/file", certificate.Export(X509ContentType.Pkcs12))).MustRefuse(422, "private_key_not_wanted");
        (await PostAsync(administrator, "/certificates/file", certificate.Export(X509ContentType.Cert))).MustRefuse(422, "certificate_kind_unknown");
        (await PostAsync(administrator, "/certificates/file?kind=king", certificate.Export(X509ContentType.Cert))).MustRefuse(400, "bad_certificate_kind");
        (await PostAsync(administrator, "/certificates/file?kind=0", certificate.Export(X509ContentType.Cert))).MustRefuse(400, "bad_certificate_kind");
        var id = (await PostAsync(administrator, "/certificates/file?kind=care_insurance", certificate.Export(X509ContentType.Cert))).Must(201).Json.Text("id");
        (await SendAsync(administrator, HttpMethod.Delete, $"/certificates/{id}", null)).Must(204);
        Assert.Equal(413, (await PostAsync(administrator, "/certificates/file", new byte[200_000])).Status);
    }

    [Theory]
    [InlineData("/certificates", "{}", "bad_certificate")]
    [InlineData("/certificates", "{\"kind\":\"king\"}", "bad_request")]
    [InlineData("/certificates", "{\"kind\":99,\"serial\":\"1\",\"validFrom\":\"2026-01-01\",\"validUntil\":\"2027-01-01\"}", "bad_certificate_kind")]
    [InlineData("/certificates", "{\"kind\":\"care_dx\",\"serial\":\"1\\u0000\",\"validFrom\":\"2026-01-01\",\"validUntil\":\"2027-01-01\"}", "bad_certificate")]
    [InlineData("/certificates", "{\"kind\":\"care_dx\",\"serial\":\"1\",\"validFrom\":\"9995-01-01\",\"validUntil\":\"9994-12-31\"}", "bad_certificate")]
    [InlineData("/national-licences", "{}", "bad_national_licence")]
    [InlineData("/national-licences", "{\"kind\":\"paid\",\"startsOn\":\"2026-01-01\",\"endsOn\":\"9999-12-31\"}", "bad_national_licence")]
    public async Task What_makes_no_sense_is_refused(string path, string body, string code)
    {
        using var administrator = await AdministratorAsync();
        (await SendAsync(administrator, HttpMethod.Post, path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"))).MustRefuse(400, code);
    }

    [Fact]
    public async Task A_key_records_the_passwords_day_and_no_more()
    {
        var office = product.Office(Demo.DayCare);
        (await office.PutAsync("/credentials/national-password", new { changedOn = "2026-10-01", remindAfterDays = 45 })).Must(204);
        Assert.Equal(45, (await office.GetAsync("/credentials")).Must(200).Json.GetProperty("passwordReminderDays").GetInt32());
        (await office.PostAsync("/credentials/national-licences", new { kind = "paid", startsOn = "2026-01-01", endsOn = "2026-12-31", renews = true })).MustRefuse(403, "forbidden");
    }

    private static X509Certificate2 Certificate(string subject)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest(subject, key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(3));
    }

    private async Task<Browser> AdministratorAsync()
    {
        var administrator = new Browser(product.Host.Address);
        (await administrator.SignInAsync(Demo.Planner)).Must(302);
        return administrator;
    }

    private static Task<Reply> PostAsync(Browser administrator, string path, byte[] file) =>
        SendAsync(administrator, HttpMethod.Post, path, Multipart.Raw(file, "application/pkix-cert"));

    private static async Task<Reply> SendAsync(Browser administrator, HttpMethod method, string path, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, Credentials + path) { Content = body };
        request.Headers.Add("RequestVerificationToken", await administrator.TokenAsync());
        return await Reply.OfAsync(administrator.Http.SendAsync(request));
    }
}
