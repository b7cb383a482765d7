using System.IO.Compression;
using System.Text.Json;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>Two programs through a month: planned, sent, taken in, done, sent back, returned, mended and taken in; a receipt for every unit.</summary>
public sealed class BetweenOfficesTests(Product product) : IClassFixture<Product>
{
    private const string Taro = "9900000001";

    private readonly OfficeApi planner = product.Office(Demo.Planner);
    private readonly OfficeApi helper = product.Office(Demo.HomeHelp);

    [Fact]
    public async Task From_the_plan_to_the_actuals_taken_in()
    {
        await PlanAsync(day: 3);
        var slips = await SendAsync(planner, "/outgoing/slips", Demo.HomeHelp);
        await TakeInAsync(helper, slips);
        await HearsAsync(planner, slips, "imported");
        Assert.Equal("1 09:00-09:30", (await helper.SlipOfAsync(Taro)).Line("111111", "09:00").Mark("plan", 3));

        await helper.EnterAllAsPlannedAsync();
        var first = await SendAsync(helper, "/outgoing/actuals", Demo.Planner);
        var arrived = await ArrivedAsync(planner, first);
        (await planner.PostAsync($"/inbox/{arrived}/return", new { reasons = new[] { "wrong_days" }, words = "3日は中止と聞いています" })).Must(200);
        Assert.Contains("3日は中止", (await HearsAsync(helper, first, "returned")).ToString(), StringComparison.Ordinal);

        var slip = await helper.SlipOfAsync(Taro);
        var mended = new { lineId = slip.Line("111111", "09:00").Text("id"), day = 3, count = 0, before = new { count = 1, start = "09:00", end = "09:30" } };
        (await helper.PutAsync($"/service-slips/{slip.Text("id")}/actuals", new { actuals = new[] { mended } })).Must(200);
        var second = await SendAsync(helper, "/outgoing/actuals", Demo.Planner);
        Assert.True(string.CompareOrdinal(second.Text("serialNumber"), first.Text("serialNumber")) > 0);
        await TakeInAsync(planner, second);

        var line = (await planner.SlipOfAsync(Taro)).Line("111111", "09:00");
        Assert.Equal(("1 09:00-09:30", "0 09:00-09:30"), (line.Mark("plan", 3), line.Mark("actual", 3)));
        Assert.Equal("1 09:00-09:30", line.Mark("actual", 2));
        await HearsAsync(helper, second, "imported");
        await ExpectReceiptsAsync(planner, slips);
        await ExpectReceiptsAsync(helper, first, second);
    }

    private async Task PlanAsync(int day)
    {
        var slip = await planner.SlipOfAsync(Taro);
        var lineId = slip.Line("111111", "09:00").Text("id");
        Assert.Null(slip.Line("111111", "09:00").Mark("plan", day));
        (await planner.PutAsync($"/service-slips/{slip.Text("id")}/plan", new { cells = new[] { new { lineId, day, count = 1 } } })).Must(200);
    }

    private static async Task<JsonElement> SendAsync(OfficeApi office, string path, string destination)
    {
        var made = (await office.PostAsync(path, new { month = OfficeApi.Month, destination, send = true })).Must(202).Json;
        var unit = await office.WrittenAsync(Assert.Single(made.EnumerateArray()).Text("id"));
        Assert.Equal("delivered", unit.Text("state"));
        return unit;
    }

    private static async Task TakeInAsync(OfficeApi office, JsonElement unit) =>
        Assert.Equal("imported", (await office.PostAsync($"/inbox/{await ArrivedAsync(office, unit)}/import")).Must(200).Json.Text("state"));

    // The other side's word is carried like a file.
    private static Task<JsonElement> HearsAsync(OfficeApi office, JsonElement unit, string state) => Waiting.UntilAsync(
        async () => (await office.GetAsync($"/outgoing/{unit.Text("id")}")).Must(200).Json, now => now.Text("state") == state);

    // What one office sent and what the other holds is the same serial number.
    private static async Task<string> ArrivedAsync(OfficeApi office, JsonElement unit)
    {
        var entry = Assert.Single((await office.GetAsync("/inbox")).Must(200).Json.EnumerateArray(), one => one.Text("serialNumber") == unit.Text("serialNumber"));
        await office.CheckedAsync(entry.Text("id"));
        return entry.Text("id");
    }

    private static async Task ExpectReceiptsAsync(OfficeApi office, params JsonElement[] units)
    {
        foreach (var unit in units)
        {
            var receipt = (await office.GetAsync($"/outgoing/{unit.Text("id")}/receipt")).Must(200);
            await using var zip = new ZipArchive(new MemoryStream(receipt.Bytes));
            Assert.Contains(zip.Entries, entry => entry.Name == "signature.der");
        }
    }
}
