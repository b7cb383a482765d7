using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Account;
using CarePlanCloud.Web.Tests.Hosting;
using Npgsql;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>Members over REST: a key reads them, an administrator changes them, and who has left does not get in.</summary>
public sealed class MembersApiTests(Product product) : IClassFixture<Product>
{
    private static readonly string Members = $"/api/v1/offices/{Demo.Planner}/members";

    [Fact]
    public async Task A_member_is_changed_leaves_and_comes_back()
    {
        using var administrator = new Browser(product.Host.Address);
        (await administrator.SignInAsync(Demo.Planner)).Must(302);
        var token = await administrator.TokenAsync();
        var member = (await administrator.GetAsync(Members)).Must(200).Json.EnumerateArray().Single(row => row.Text("loginName") == "cm1");
        Assert.Equal("care_manager", member.Text("role"));
        var address = $"{Members}/{member.Text("id")}";
        (await SendAsync(HttpMethod.Put, address, "{\"role\":\"clerk\",\"careManagerNumber\":\"99000077\"}")).Must(204);
        var changed = (await administrator.GetAsync(Members)).Must(200).Json.EnumerateArray().Single(row => row.Text("loginName") == "cm1");
        Assert.Equal(("clerk", "99000077"), (changed.Text("role"), changed.Text("careManagerNumber")));
        Assert.Contains((await administrator.GetAsync(Members)).Json.EnumerateArray(), row => row.Text("loginName") == "admin" && row.Text("lastSignInAt").Length > 0);

        using var leaver = new Browser(product.Host.Address);
        (await leaver.SignInAsync(Browser.BillingIdOf(Demo.Planner), "cm1", Browser.Password)).Must(302);
        (await leaver.GetAsync(Members)).Must(200);
        (await SendAsync(HttpMethod.Post, $"{address}/lock", null)).Must(204);
        await Waiting.UntilAsync(async () => (await leaver.GetAsync(Members)).Status, status => status is 401 or 404, seconds: 20);
        (await leaver.SignInAsync(Browser.BillingIdOf(Demo.Planner), "cm1", Browser.Password)).Must(200);
        (await SendAsync(HttpMethod.Post, $"{address}/unlock", null)).Must(204);
        using var back = new Browser(product.Host.Address);
        (await back.SignInAsync(Browser.BillingIdOf(Demo.Planner), "cm1", Browser.Password)).Must(302);

        async Task<Reply> SendAsync(HttpMethod method, string path, string? body)
        {
            using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
            request.Headers.Add("RequestVerificationToken", token);
            return await Reply.OfAsync(administrator.Http.SendAsync(request));
        }
    }

    [Theory]
    [InlineData("{\"role\":\"king\"}", "bad_request")]
    [InlineData("{\"role\":99}", "bad_role")]
    [InlineData("{\"role\":\"clerk\",\"careManagerNumber\":\"1234\"}", "bad_care_manager_number")]
    [InlineData("{\"role\":\"clerk\",\"careManagerNumber\":\"1234\\u00005678\"}", "bad_care_manager_number")]
    public async Task What_makes_no_sense_is_refused(string body, string code)
    {
        using var administrator = new Browser(product.Host.Address);
        (await administrator.SignInAsync(Demo.DayCare)).Must(302);
        var token = await administrator.TokenAsync();
        var members = $"/api/v1/offices/{Demo.DayCare}/members";
        var id = (await administrator.GetAsync(members)).Must(200).Json[0].Text("id");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{members}/{id}") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("RequestVerificationToken", token);
        (await Reply.OfAsync(administrator.Http.SendAsync(request, TestContext.Current.CancellationToken))).MustRefuse(400, code);
    }

    [Fact]
    public async Task A_one_time_code_is_kept_in_no_answer()
    {
        using var administrator = new Browser(product.Host.Address);
        (await administrator.SignInAsync(Demo.ShortStay)).Must(302);
        var token = await administrator.TokenAsync();
        var members = $"/api/v1/offices/{Demo.ShortStay}/members";
        var mine = (await administrator.GetAsync(members)).Must(200).Json.EnumerateArray().Single(row => row.Text("loginName") == "admin").Text("id");
        var first = await AskAsync("/invitations", "{\"name\":\"見本 新子\",\"loginName\":\"shinko\",\"role\":\"clerk\"}", 201);
        Assert.NotEqual(first, await AskAsync("/invitations", "{\"name\":\"見本 新子\",\"loginName\":\"shinko\",\"role\":\"clerk\"}", 201));
        var reset = await AskAsync($"/{mine}/reset-code", "{\"removesSecondFactor\":true}", 200);
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(product.Host.Database));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select count(*) from ops.idempotent_request where body like '%' || $1 || '%' or body like '%' || $2 || '%'", connection)
        {
            Parameters = { new() { Value = first }, new() { Value = reset } },
        };
        Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));

        async Task<string> AskAsync(string path, string body, int status)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, members + path) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
            request.Headers.Add("RequestVerificationToken", token);
            request.Headers.Add("Idempotency-Key", path);
            return (await Reply.OfAsync(administrator.Http.SendAsync(request))).Must(status).Json.Text("code");
        }
    }

    [Fact]
    public async Task A_key_changes_nobody()
    {
        var office = product.Office(Demo.Planner);
        var id = (await office.GetAsync("/members")).Must(200).Json[0].Text("id");
        (await office.PutAsync($"/members/{id}", new { role = "viewer", careManagerNumber = "" })).MustRefuse(403, "forbidden");
        (await office.PostAsync($"/members/{id}/lock")).MustRefuse(403, "forbidden");
    }
}
