using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;
using Npgsql;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>kill -9 at any moment: what was accepted is finished by the next process, once.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task What_was_accepted_before_any_worker_ran_is_finished_by_the_next_process()
    {
        await using var first = await TestHost.StartAsync("web");
        var helper = new OfficeApi(first, Demo.HomeHelp);
        var ids = await UploadAsync(helper, 5);
        foreach (var id in ids)
        {
            Assert.Equal("received", (await helper.GetAsync($"/inbox/{id}")).Must(200).Json.Text("state"));
        }

        await first.KillAsync();
        await using var second = await first.StartAgainAsync();

        helper = new OfficeApi(second, Demo.HomeHelp);
        foreach (var id in ids)
        {
            Assert.Equal("checked", (await helper.CheckedAsync(id)).Text("state"));
        }

        Assert.Equal(ids.Order(), (await helper.GetAsync("/inbox")).Must(200).Json.EnumerateArray().Select(row => row.Text("id")).Order());
    }

    [Fact]
    public async Task What_was_under_way_when_the_process_died_is_finished_exactly_once()
    {
        await using var first = await TestHost.StartAsync();
        var helper = new OfficeApi(first, Demo.HomeHelp);
        await helper.ImportAsync(Samples.Of(Samples.Slips));
        await helper.EnterAllAsPlannedAsync();
        var sending = (await helper.WriteActualsAsync(Demo.Planner)).Text("id");
        var incoming = await UploadAsync(helper, 12);
        (await helper.PostAsync($"/outgoing/{sending}/send")).Must(202);
        var writing = new List<string>();
        for (var times = 0; times < 6; times++)
        {
            writing.Add((await helper.PostAsync("/outgoing/actuals", new { month = OfficeApi.Month, destination = Demo.Planner })).Must(202).Json[0].Text("id"));
        }

        await first.KillAsync();
        await LetLeasesRunOutAsync(first.Database);
        await using var second = await first.StartAgainAsync();

        helper = new OfficeApi(second, Demo.HomeHelp);
        foreach (var id in incoming)
        {
            Assert.Equal("checked", (await helper.CheckedAsync(id)).Text("state"));
        }

        foreach (var id in writing)
        {
            var unit = await helper.WrittenAsync(id);
            Assert.Equal(("valid", 1), (unit.Text("state"), unit.GetProperty("files").GetArrayLength()));
        }

        Assert.Equal("delivered", (await helper.WrittenAsync(sending)).Text("state"));
        Assert.Equal(7, (await helper.GetAsync($"/outgoing?month={OfficeApi.Month}")).Must(200).Json.GetArrayLength());
        Assert.Equal(13, (await helper.GetAsync("/inbox")).Must(200).Json.GetArrayLength());
        var planner = new OfficeApi(second, Demo.Planner);
        var delivered = Assert.Single((await planner.GetAsync("/inbox")).Must(200).Json.EnumerateArray());
        Assert.Equal("checked", (await planner.CheckedAsync(delivered.Text("id"))).Text("state"));
        Assert.DoesNotContain("fail:", second.Log, StringComparison.Ordinal);
    }

    private static async Task<List<string>> UploadAsync(OfficeApi helper, int count)
    {
        var ids = new List<string>();
        for (var at = 0; at < count; at++)
        {
            var files = Samples.Of(Samples.Slips).WithSerial($"202610261200{at:00}");
            ids.Add((await helper.UploadAsync(files)).Must(202).Json.Text("id"));
        }

        return ids;
    }

    // What the dead had is handed out again when their lease is over; the test does not wait for it.
    private static async Task LetLeasesRunOutAsync(string database)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("update ops.outbox set due_at = now() where claim is not null", connection);
        await command.ExecuteNonQueryAsync();
    }
}
