using System.Text.RegularExpressions;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Startup;
using CarePlanCloud.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>The description of the API tells all of it.</summary>
public sealed partial class OpenApiTests(Product product) : IClassFixture<Product>
{
    private const string Office = "/api/v1/offices/{officeNumber}";

    [Theory]
    [InlineData("POST", "/inbox")]
    [InlineData("GET", "/inbox/{id}")]
    [InlineData("POST", "/inbox/{id}/import")]
    [InlineData("GET", "/service-slips")]
    [InlineData("PUT", "/service-slips/{id}/actuals")]
    [InlineData("POST", "/outgoing/actuals")]
    [InlineData("GET", "/outgoing/{id}")]
    [InlineData("GET", "/outgoing/{id}/files")]
    public async Task A_promised_route_is_listed(string method, string path) =>
        Assert.Contains((new HttpMethod(method), Office + path), await Routes.AllAsync(product.Host));

    [Fact]
    public async Task Every_route_below_an_office_is_listed_and_nothing_else()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "CarePlanCloud.Web", EnvironmentName = "Production" });
        builder.Configuration["ConnectionStrings:CarePlan"] = "Host=127.0.0.1;Database=nowhere";
        builder.Configuration["Keys:CertificateFile"] = TestKeys.CertificateFile;
        builder.Configuration["Keys:CertificatePassword"] = TestKeys.Password;
        await using var app = Verbs.Build(builder, servesPages: true, worksInBackground: false);
        var mapped = from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                     where endpoint.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal)
                     from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
                     select $"{method} {endpoint.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal).TrimEnd('/')}";

        var listed = (await Routes.AllAsync(product.Host)).Select(route => $"{route.Method} {route.Path}");
        Assert.Equal(mapped.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_key_in_the_header_is_described_and_asked_for()
    {
        var document = (await GetAsync("/openapi/v1.json")).Must(200).Json;
        var scheme = document.GetProperty("components").GetProperty("securitySchemes").GetProperty("ApiKey");
        Assert.Equal(("apiKey", "header", "X-Api-Key"), (scheme.Text("type"), scheme.Text("in"), scheme.Text("name")));
        Assert.True(document.GetProperty("security")[0].TryGetProperty("ApiKey", out _));
        Assert.StartsWith("3.", document.Text("openapi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_route_says_in_Japanese_what_it_does()
    {
        var document = (await GetAsync("/openapi/v1.json")).Must(200).Json;
        foreach (var operation in document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
        {
            Assert.True(operation.Value.Text("summary").IsJapanese(), operation.Value.ToString());
        }
    }

    [Fact]
    public async Task The_readable_page_takes_its_scripts_from_us_alone()
    {
        var reply = await GetAsync("/scalar");
        for (var hops = 0; reply.Status is 301 or 302 or 307 or 308 && hops < 3; hops++)
        {
            reply = await GetAsync(new Uri(new Uri(product.Host.Address, "/scalar"), reply.Header("Location")!).PathAndQuery);
        }

        reply.Must(200);
        Assert.Equal("text/html", reply.MediaType);
        var policy = reply.Header("Content-Security-Policy")!;
        Assert.Matches("script-src 'self'( 'unsafe-inline')?;", policy);
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        var scripts = Script().Matches(reply.Text).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(scripts);
        foreach (var script in scripts)
        {
            var address = new Uri(new Uri(product.Host.Address, "/scalar/"), script);
            Assert.Equal(product.Host.Address.Authority, address.Authority);
            var answer = (await GetAsync(address.PathAndQuery)).Must(200);
            Assert.Contains("javascript", answer.MediaType, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        }
    }

    private async Task<Reply> GetAsync(string path)
    {
        using var http = product.Host.Client();
        return await Reply.OfAsync(http.GetAsync(new Uri(path, UriKind.Relative)));
    }

    [GeneratedRegex("<script[^>]+src=\"([^\"]+)\"")]
    private static partial Regex Script();
}
