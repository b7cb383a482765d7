using System.Text.Json;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Account;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>監査ログ over REST, as an administrator who is signed in.</summary>
public sealed class AuditApiTests(Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private const string Root = "/api/v1/offices/" + Demo.HomeHelp;

    private Browser admin = null!;
    private string token = "";
    private string client = "";

    public async ValueTask InitializeAsync()
    {
        var office = product.Office(Demo.HomeHelp);
        if ((await office.GetAsync("/clients")).Must(200).Json.GetArrayLength() == 0)
        {
            await office.ImportAsync(Samples.Of(Samples.Slips));
        }

        client = (await office.GetAsync("/clients")).Must(200).Json[0].Text("id");
        (await office.GetAsync($"/clients/{client}")).Must(200);
        admin = new Browser(product.Host.Address);
        (await admin.SignInAsync(Demo.HomeHelp)).Must(302);
        token = await admin.TokenAsync();
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Who_viewed_a_client()
    {
        var answer = (await admin.GetAsync($"{Root}/audit?client={client}&act=OpenClient")).Must(200).Json;
        var entry = answer.GetProperty("entries")[0];
        Assert.Equal(("OpenClient", "利用者を見た", "program", client), (entry.Text("act"), entry.Text("actWord"), entry.Text("actorKind"), entry.Text("subjectId")));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap()
    {
        for (var look = 0; look < 60; look++)
        {
            (await admin.GetAsync($"{Root}/clients/{client}")).Must(200);
        }

        var first = (await admin.GetAsync($"{Root}/audit?act=OpenClient")).Must(200).Json;
        var second = (await admin.GetAsync($"{Root}/audit?act=OpenClient&after={first.Text("next")}")).Must(200).Json;
        Assert.Equal(50, first.GetProperty("entries").GetArrayLength());
        Assert.True(second.GetProperty("entries")[0].GetProperty("number").GetInt64() < first.GetProperty("entries")[49].GetProperty("number").GetInt64());
        Assert.True(second.GetProperty("entries").GetArrayLength() > 10);
    }

    [Theory]
    [InlineData("from=2026-13-01", "bad_audit_day")]
    [InlineData("to=明日", "bad_audit_day")]
    [InlineData("to=9999-12-31", "bad_audit_day")]
    [InlineData("after=1", "bad_audit_place")]
    [InlineData("after=99999999999999999999-1", "bad_audit_place")]
    [InlineData("act=Peek", "unknown_act")]
    [InlineData("from=2026-11-02&to=2026-11-01", "bad_audit_range")]
    [InlineData("client=x", "bad_request")]
    public async Task What_makes_no_sense_is_refused(string query, string code) => (await admin.GetAsync($"{Root}/audit?{query}")).MustRefuse(400, code);

    [Fact]
    public async Task The_verification_is_waited_for_and_says_what_came_of_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/audit/verify") { Headers = { { "RequestVerificationToken", token } } };
        var asked = (await Reply.OfAsync(admin.Http.SendAsync(request, TestContext.Current.CancellationToken))).Must(202);
        var place = asked.Header("Location")!;
        Assert.EndsWith($"/audit/verifications/{asked.Json.Text("id")}", place, StringComparison.Ordinal);
        var over = await Waiting.UntilAsync(async () => (await admin.GetAsync(place)).Must(200).Json, view => view.Text("state") is not ("requested" or "running"));
        Assert.Equal("sound", over.Text("state"));
        Assert.True(over.GetProperty("checked").GetInt64() > 3);
        (await admin.GetAsync($"{Root}/audit/verifications/{Guid.NewGuid()}")).MustRefuse(404, "audit_verification_not_found");
    }

    [Fact]
    public async Task The_list_is_kept_for_a_spreadsheet_and_that_is_an_entry()
    {
        var csv = (await admin.GetAsync($"/o/{Demo.HomeHelp}/audit.csv?client={client}")).Must(200).Text;
        Assert.Contains("\"番号\",\"日時\",\"だれが\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"利用者を見た\",\"OpenClient\"", csv, StringComparison.Ordinal);
        Assert.Equal("ExportAuditTrail", (await admin.GetAsync($"{Root}/audit?client={client}")).Must(200).Json.GetProperty("entries")[0].Text("act"));
    }
}
