using System.Text.Json;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Account;
using CarePlanCloud.Web.Tests.Hosting;
using Npgsql;
using Xunit;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>The board as a program reads it.</summary>
public sealed class BoardApiTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task A_slip_is_followed_from_the_desk_into_the_partners_books()
    {
        var (planner, helper) = (product.Office(Demo.Planner), product.Office(Demo.HomeHelp));
        var before = Slips(await BoardAsync(planner), Demo.HomeHelp);
        Assert.All(before, row => Assert.Equal(("not_written", "own", "send"), (row.Text("condition"), row.Text("turn"), row.Text("next"))));
        Assert.Equal(["own", "open", "open", "open", "open", "open"], before[0].GetProperty("steps").EnumerateArray().Select(step => step.GetString()));

        (await planner.PostAsync("/outgoing/slips", new { month = OfficeApi.Month, destination = Demo.HomeHelp, send = true })).Must(202);
        await Waiting.UntilAsync(async () => await BoardAsync(helper), board => Slips(board, Demo.Planner).Any(row => row.Text("condition") == "arrived"));
        var arrived = Slips(await BoardAsync(helper), Demo.Planner);
        Assert.Equal(before.Select(row => row.Text("insuredNumber")).Order(), arrived.Select(row => row.Text("insuredNumber")).Order());
        Assert.All(arrived, row => Assert.Equal(("in", "open_entry", "own"), (row.Text("direction"), row.Text("next"), row.Text("turn"))));

        (await helper.PostAsync($"/inbox/{arrived[0].Text("incomingId")}/import")).Must(200);
        var done = await Waiting.UntilAsync(
            async () => await BoardAsync(planner), board => Slips(board, Demo.HomeHelp).All(row => row.GetProperty("isDone").GetBoolean()));
        Assert.Equal(before.Count, done.Number("slipsDone"));
    }

    [Fact]
    public async Task A_month_is_written_with_its_year() =>
        (await product.Office(Demo.Planner).GetAsync("/board?month=11")).MustRefuse(400, "bad_month");

    [Fact]
    public async Task Who_saves_the_list_stands_in_the_trail()
    {
        using var administrator = new Browser(product.Host.Address);
        (await administrator.SignInAsync(Demo.DayCare)).Must(302);
        (await administrator.GetAsync($"/o/{Demo.DayCare}/board.csv?month={OfficeApi.Month}")).Must(200);
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(product.Host.Database));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select count(*) from audit.entry where act = 'ExportBoard' and actor_kind = 'member'", connection);
        Assert.Equal(1L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<JsonElement> BoardAsync(OfficeApi office) => (await office.GetAsync($"/board?month={OfficeApi.Month}")).Must(200).Json;

    private static List<JsonElement> Slips(JsonElement board, string partner) =>
        [.. board.GetProperty("partners").EnumerateArray().Where(row => row.Text("officeNumber") == partner)
            .SelectMany(row => row.GetProperty("rows").EnumerateArray()).Where(row => row.Text("kind") == "slip")];
}
