using System.Text.Json;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>受信箱 over REST: who is meant, import by client, return and undo.</summary>
public sealed class InboxTests : IAsyncLifetime
{
    private const string Mistyped = "9900000020";

    private TestHost host = default!;
    private OfficeApi planner = default!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync();
        planner = new OfficeApi(host, Demo.Planner);
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_number_is_matched_remembered_and_forgotten()
    {
        var id = await ReceiveAsync();
        var part = (await planner.PostAsync($"/inbox/{id}/import")).Must(200).Json;
        Assert.Equal(("partly_imported", 2, 1), (part.Text("state"), part.Number("clients"), part.Number("waiting")));
        var person = Assert.Single(
            (await planner.GetAsync($"/inbox/{id}/preview")).Must(200).Json.GetProperty("people").EnumerateArray(), person => person.Text("standing") == "unknown");
        var candidate = person.GetProperty("candidates")[0];
        Assert.Equal("9900000002", candidate.Text("insuredNumber"));

        var decision = new { insurerNumber = "990011", insuredNumber = Mistyped, kind = "match", clientId = candidate.Text("clientId") };
        (await planner.PostAsync($"/inbox/{id}/match", decision)).Must(200);
        Assert.Equal("imported", (await planner.PostAsync($"/inbox/{id}/import")).Must(200).Json.Text("state"));

        var match = Assert.Single((await planner.GetAsync("/inbox/matches")).Must(200).Json.EnumerateArray());
        Assert.Equal((Mistyped, Demo.HomeHelp), (match.Text("insuredNumber"), match.Text("senderOfficeNumber")));
        (await planner.DeleteAsync($"/inbox/matches/{Demo.HomeHelp}/990011/{Mistyped}")).Must(204);
        (await planner.DeleteAsync($"/inbox/matches/{Demo.HomeHelp}/990011/{Mistyped}")).MustRefuse(404, "match_not_found");
    }

    [Fact]
    public async Task Only_some_are_taken_in_and_it_is_undone_and_returned()
    {
        var id = await ReceiveAsync();
        var chosen = new { clients = new[] { new { insurerNumber = "990011", insuredNumber = "9900000001" } } };
        Assert.Equal(1, (await planner.PostAsync($"/inbox/{id}/import", chosen)).Must(200).Json.Number("clients"));
        (await planner.PostAsync($"/inbox/{id}/return", new { words = "ちがう" })).MustRefuse(409, "undo_first");
        Assert.Equal("checked", (await planner.PostAsync($"/inbox/{id}/undo")).Must(200).Json.Text("state"));
        var returned = (await planner.PostAsync($"/inbox/{id}/return", new { reasons = new[] { "wrong_days" } })).Must(200).Json;
        Assert.Equal(("returned", "日付・回数・時刻がちがいます"), (returned.Text("state"), returned.Text("returnReason")));
        Assert.Equal(
            ["received", "checked", "partly_imported", "import_undone", "checked", "returned"],
            returned.GetProperty("story").EnumerateArray().Select(line => line.Text("what")));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_state_and_paged_and_what_waits_goes_in_by_serial()
    {
        var id = await ReceiveAsync();
        Assert.Equal([id], await ListAsync("?state=checked"));
        Assert.Empty(await ListAsync("?state=imported"));
        Assert.Empty(await ListAsync("?page=2"));
        var unit = Assert.Single((await planner.PostAsync("/inbox/import")).Must(200).Json.EnumerateArray());
        Assert.Equal((id, "partly_imported"), (unit.Text("id"), unit.GetProperty("result").Text("state")));
        Assert.Equal([id], await ListAsync("?state=partly_imported"));
    }

    private async Task<string> ReceiveAsync() =>
        Assert.Single(await planner.ReceiveAsync(Samples.Of(Samples.ActualsBack).Replace("9900000002", Mistyped))).Text("id");

    private async Task<IEnumerable<string>> ListAsync(string query) =>
        (await planner.GetAsync($"/inbox{query}")).Must(200).Json.EnumerateArray().Select(row => row.Text("id"));
}
