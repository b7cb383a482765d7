using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;
using Npgsql;

namespace CarePlanCloud.Web.Tests.Jobs;

public sealed class OutboxDispatcherTests
{
    [Fact]
    public async Task When_the_job_queue_is_away_the_product_stays_and_the_work_is_done_afterwards()
    {
        await using var host = await TestHost.StartAsync();
        var helper = new OfficeApi(host, Demo.HomeHelp);
        await RunAsync(host.Database, "alter table hangfire.job rename to job_away");

        var id = (await helper.UploadAsync(Samples.Of(Samples.Slips))).Must(202).Json.Text("id");
        await Waiting.UntilAsync(() => Task.FromResult(host.Log), log => log.Contains("outbox cannot be handed out", StringComparison.Ordinal), seconds: 20);
        await RunAsync(host.Database, "alter table hangfire.job_away rename to job");

        Assert.Equal("checked", (await helper.CheckedAsync(id)).Text("state"));
    }

    private static async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
