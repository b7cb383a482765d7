using CarePlanCloud.Web.Tests.Account;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>Kinds and satellites of an office over REST: a key reads them, an administrator changes them.</summary>
public sealed class OfficePlacesApiTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task A_kind_is_added_and_ended()
    {
        using var desk = await SitDownAsync(Demo.DayCare);
        (await desk.PutAsync("/kinds/A6", "{\"from\":\"2026-04-01\"}")).Must(204);
        (await desk.PutAsync("/kinds/A6", "{\"from\":\"2026-04-01\",\"to\":\"2026-10-31\",\"endConfirmed\":true}")).Must(204);
        var kinds = (await product.Office(Demo.DayCare).GetAsync("/kinds")).Must(200).Json.EnumerateArray().ToList();
        Assert.Equal([("15", true, false), ("A6", false, true)], kinds.Select(kind => (kind.Text("kind"), kind.GetProperty("isMain").GetBoolean(), kind.GetProperty("hasEnded").GetBoolean())));
        Assert.Equal("2026-10-31", kinds[1].Text("to"));
    }

    [Fact]
    public async Task A_satellite_is_added_and_mended()
    {
        using var desk = await SitDownAsync(Demo.DayCare);
        var id = (await desk.PostAsync("/satellites", "{\"satellite\":{\"name\":\"東出張所\",\"phone\":\"000-1\"}}")).Must(201).Json.GetString();
        var version = Named(await product.Office(Demo.DayCare).GetAsync("/satellites"), "東出張所").GetProperty("version").GetUInt32();
        (await desk.PutAsync($"/satellites/{id}", $$$"""{"version":{{{version}}},"satellite":{"name":"西出張所","closedOn":"2026-05-01"}}""")).Must(204);
        Assert.True(Named(await product.Office(Demo.DayCare).GetAsync("/satellites"), "西出張所").GetProperty("isClosed").GetBoolean());
        (await desk.PutAsync($"/satellites/{id}", $$$"""{"version":{{{version}}},"satellite":{"name":"南出張所"}}""")).MustRefuse(409, "satellite_changed_meanwhile");
    }

    [Theory]
    [InlineData("/kinds/ZZ", "{}", 400, "unknown_office_kind")]
    [InlineData("/kinds/A6", "{\"from\":\"2026-13-01\"}", 400, "bad_request")]
    [InlineData("/kinds/A6", "{\"from\":\"2026-04-02\",\"to\":\"2026-04-01\"}", 400, "office_kind_ends_too_early")]
    [InlineData("/kinds/15", "{\"to\":\"0001-01-01\"}", 409, "last_office_kind")]
    [InlineData("/kinds/15", "{\"to\":\"9999-12-31\"}", 409, "last_office_kind")]
    [InlineData("/kinds/43", "{}", 409, "kind_makes_the_office")]
    [InlineData("/satellites/00000000-0000-0000-0000-00000000abcd", "{}", 404, "satellite_not_found")]
    public async Task What_makes_no_sense_is_refused(string path, string body, int status, string code)
    {
        using var desk = await SitDownAsync(Demo.DayCare);
        (await desk.PutAsync(path, body)).MustRefuse(status, code);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"satellite\":null}")]
    [InlineData("{\"satellite\":{\"name\":\"\\u0000\"}}")]
    [InlineData("{\"satellite\":{\"address1\":\"a\"}}")]
    public async Task A_satellite_without_a_name_is_refused(string body)
    {
        using var desk = await SitDownAsync(Demo.DayCare);
        (await desk.PostAsync("/satellites", body)).MustRefuse(400, "bad_satellite");
    }

    [Theory]
    [InlineData("0001-01-01", "0001-01-02")]
    [InlineData("9999-12-30", "9999-12-31")]
    public async Task Days_at_the_ends_of_the_calendar_break_nothing(string from, string to)
    {
        using var desk = await SitDownAsync(Demo.HomeHelp);
        (await desk.PutAsync("/kinds/A3", $$"""{"from":"{{from}}","to":"{{to}}"}""")).Must(204);
        (await desk.PostAsync("/satellites", $$$"""{"satellite":{"name":"{{{from}}}","openedOn":"{{{from}}}","closedOn":"{{{to}}}"}}""")).Must(201);
        (await product.Office(Demo.HomeHelp).GetAsync("/satellites")).Must(200);
    }

    [Fact]
    public async Task A_key_changes_neither()
    {
        var office = product.Office(Demo.Planner);
        (await office.PutAsync("/kinds/46", new { from = "2026-04-01" })).MustRefuse(403, "forbidden");
        (await office.PostAsync("/satellites", new { satellite = new { name = "東" } })).MustRefuse(403, "forbidden");
    }

    private static System.Text.Json.JsonElement Named(Reply reply, string name) => reply.Must(200).Json.EnumerateArray().Single(row => row.Text("name") == name);

    private async Task<Administrator> SitDownAsync(string officeNumber)
    {
        var browser = new Browser(product.Host.Address);
        (await browser.SignInAsync(officeNumber)).Must(302);
        return new Administrator(browser, await browser.TokenAsync(), $"/api/v1/offices/{officeNumber}");
    }

    private sealed class Administrator(Browser browser, string token, string root) : IDisposable
    {
        public Task<Reply> PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, body);

        public Task<Reply> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

        public void Dispose() => browser.Dispose();

        private async Task<Reply> SendAsync(HttpMethod method, string path, string body)
        {
            using var request = new HttpRequestMessage(method, root + path) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
            request.Headers.Add("RequestVerificationToken", token);
            return await Reply.OfAsync(browser.Http.SendAsync(request));
        }
    }
}
