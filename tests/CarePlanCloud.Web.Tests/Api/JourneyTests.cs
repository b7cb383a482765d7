using System.IO.Compression;
using System.Text.Json;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>A month as two programs live it: the slip arrives, the actuals are entered and travel back.</summary>
public sealed class JourneyTests
{
    private const string Taro = "9900000001";

    [Fact]
    public async Task A_slip_comes_in_as_files_and_its_actuals_go_back_by_hand()
    {
        await using var host = await TestHost.StartAsync();
        var helper = new OfficeApi(host, Demo.HomeHelp);
        var planner = new OfficeApi(host, Demo.Planner);

        var uploaded = (await helper.UploadAsync(Samples.Of(Samples.Slips))).Must(202);
        var id = uploaded.Json.Text("id");
        Assert.Equal($"{helper.Root}/inbox/{id}", uploaded.Header("Location"));
        Assert.False(uploaded.Json.GetProperty("duplicate").GetBoolean());

        var entry = await helper.CheckedAsync(id);
        Assert.Equal(("checked", "slip", Demo.Planner, "2026-11", 3),
            (entry.Text("state"), entry.Text("kind"), entry.Text("senderOfficeNumber"), entry.Text("serviceMonth"), entry.Number("clients")));
        Assert.Equal(42 + 18 + 3, entry.Number("recordsRead"));
        Assert.Empty(await helper.SlipsAsync());

        var preview = (await helper.GetAsync($"/inbox/{id}/preview")).Must(200).Json;
        Assert.Equal(3, preview.Number("clients"));
        Assert.All(preview.GetProperty("changes").EnumerateArray(), change => Assert.Equal("new", change.Text("kind")));
        Assert.Empty(await helper.SlipsAsync());

        Assert.Equal("imported", (await helper.PostAsync($"/inbox/{id}/import")).Must(200).Json.Text("state"));
        (await helper.PostAsync($"/inbox/{id}/import")).MustRefuse(409, "already_imported");
        Assert.Equal("imported", (await helper.CheckedAsync(id)).Text("state"));

        await EnterAsync(helper);
        var file = await DownloadAsync(helper, await helper.WriteActualsAsync(Demo.Planner));
        AssertRows(file);

        await planner.ImportAsync(file);
        await AssertPlannerSeesAsync(planner);
        AssertSilent(host);
    }

    [Fact]
    public async Task A_slip_comes_in_as_a_zip_and_its_actuals_are_sent()
    {
        await using var host = await TestHost.StartAsync();
        var helper = new OfficeApi(host, Demo.HomeHelp);
        var planner = new OfficeApi(host, Demo.Planner);

        await helper.ImportAsync(Samples.Of(Samples.Slips).Zip());
        await EnterAsync(helper);
        var written = await helper.WriteActualsAsync(Demo.Planner);
        var id = written.Text("id");
        var file = await DownloadAsync(helper, written);

        (await helper.PostAsync($"/outgoing/{id}/send")).Must(202);
        Assert.Equal("delivered", (await helper.WrittenAsync(id)).Text("state"));
        (await helper.PostAsync($"/outgoing/{id}/send")).Must(202);
        var received = Assert.Single((await planner.GetAsync("/inbox")).Must(200).Json.EnumerateArray());
        Assert.Equal(file.Name, received.GetProperty("files")[0].GetString());
        var entry = await planner.CheckedAsync(received.Text("id"));
        Assert.Equal("checked", entry.Text("state"));
        (await planner.PostAsync($"/inbox/{entry.Text("id")}/import")).Must(200);
        await AssertPlannerSeesAsync(planner);

        var before = await planner.EverythingAsync();
        var again = (await planner.UploadAsync(file)).Must(202).Json;
        Assert.Equal((true, entry.Text("id"), "imported"), (again.GetProperty("duplicate").GetBoolean(), again.Text("id"), again.Text("state")));
        Assert.Equal(before, await planner.EverythingAsync());
        AssertSilent(host);
    }

    // As planned, except: nothing on the 12th, a quarter of an hour later on the 16th, and one visit nobody had planned.
    private static async Task EnterAsync(OfficeApi helper)
    {
        await helper.EnterAllAsPlannedAsync();
        var slip = await helper.SlipOfAsync(Taro);
        var path = $"/service-slips/{slip.Text("id")}";
        var lineId = slip.Line("111111", "09:00").Text("id");
        Assert.Equal("1 09:00-09:30", slip.Line("111111", "09:00").Mark("actual", 12));

        var planned = new { count = 1, start = "09:00", end = "09:30" };
        var changed = (await helper.PutAsync($"{path}/actuals", new
        {
            actuals = new object[]
            {
                new { lineId, day = 12, count = 0, before = planned },
                new { lineId, day = 16, count = 1, start = "09:15", end = "09:45", before = planned },
            },
        })).Must(200).Json.Line("111111", "09:00");
        Assert.Equal(("0 09:00-09:30", "1 09:15-09:45"), (changed.Mark("actual", 12), changed.Mark("actual", 16)));

        // Somebody who still sees the 16th as planned, and wants to touch the 19th as well: neither is written.
        var conflict = (await helper.PutAsync($"{path}/actuals", new
        {
            actuals = new object[]
            {
                new { lineId, day = 16, count = 2, before = planned },
                new { lineId, day = 19, count = 3, before = planned },
            },
        })).MustRefuse(409, "changed_meanwhile").Json.GetProperty("conflicts")[0];
        Assert.Equal((16, 1, 2), (conflict.Number("day"), conflict.GetProperty("theirs").Number("count"), conflict.GetProperty("yours").Number("count")));
        Assert.StartsWith("09:15", conflict.GetProperty("theirs").GetProperty("time").Text("start"), StringComparison.Ordinal);
        var untouched = (await helper.SlipOfAsync(Taro)).Line("111111", "09:00");
        Assert.Equal(("1 09:15-09:45", "1 09:00-09:30"), (untouched.Mark("actual", 16), untouched.Mark("actual", 19)));

        var added = (await helper.PostAsync($"{path}/lines", new { serviceCode = "111111", start = "15:00", end = "15:30" })).Must(201).Json;
        Assert.False(added.GetProperty("planned").GetBoolean());
        (await helper.PostAsync($"{path}/lines", new { serviceCode = "111111", start = "15:00", end = "15:30" })).MustRefuse(409, "line_exists");
        (await helper.PutAsync($"{path}/actuals", new { actuals = new[] { new { lineId = added.Text("id"), day = 18, count = 1 } } })).Must(200);
    }

    private static async Task<RawFile> DownloadAsync(OfficeApi helper, JsonElement written)
    {
        Assert.Equal(("valid", "actuals", 3), (written.Text("state"), written.Text("kind"), written.Number("clients")));
        var reply = (await helper.GetAsync($"/outgoing/{written.Text("id")}/files")).Must(200);
        Assert.Equal("application/zip", reply.MediaType);
        await using var zip = new ZipArchive(new MemoryStream(reply.Bytes));
        var entry = Assert.Single(zip.Entries);
        Assert.Equal($"UPJSK_202611_9970000029_11_9970000011_43_{written.Text("serialNumber")}.CSV", entry.FullName);
        await using var content = await entry.OpenAsync();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return new RawFile(entry.FullName, bytes.ToArray());
    }

    // Read without the product: code page 932, CRLF, item 4 is the day of writing. The sample was made by another program; it differs in
    // the units of the rate add-on (R61) only.
    private static void AssertRows(RawFile file)
    {
        var expected = Rows(Samples.Of(Samples.ActualsBack).Single())
            .Select(row => row.Replace(",0,,20261130,,9999,9999,1,116269,", ",719,,20261130,,9999,9999,1,116269,", StringComparison.Ordinal))
            .Append("202407,990011,9900000001,*,202611,9970000011,\"例示 計子\",244,,20261118,,1500,1530,1,111111,,,,,9970000029,"
                + "\"見本ヘルパーステーション\",,0,9970000029,");
        Assert.EndsWith("\r\n", file.Text(), StringComparison.Ordinal);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Rows(file).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Rows(RawFile file) => file.Text().Split("\r\n")[..^1].Select(line =>
    {
        var cells = line.Split(',');
        cells[3] = "*";
        return string.Join(',', cells);
    });

    private static async Task AssertPlannerSeesAsync(OfficeApi planner)
    {
        var summary = (await planner.SlipsAsync()).Single(row => row.Text("insuredNumber") == Taro);
        Assert.Equal(3, summary.Number("differences"));
        var slip = await planner.SlipOfAsync(Taro);
        var line = slip.Line("111111", "09:00");
        Assert.Equal(("1 09:00-09:30", "1 09:00-09:30"), (line.Mark("plan", 2), line.Mark("actual", 2)));
        Assert.Equal(("1 09:00-09:30", "0 09:00-09:30"), (line.Mark("plan", 12), line.Mark("actual", 12)));
        Assert.Equal(("1 09:00-09:30", "1 09:15-09:45"), (line.Mark("plan", 16), line.Mark("actual", 16)));

        // The file does not know lines: what was done unplanned stands on the line of its service that was free that day.
        Assert.Equal((null, "1 15:00-15:30"), (line.Mark("plan", 18), line.Mark("actual", 18)));
        Assert.Null(slip.Line("151341", "09:30").Mark("actual", 4));
    }

    // Logs carry ids, never people.
    private static void AssertSilent(TestHost host)
    {
        string[] personal = ["見本 太郎", "見本 花子", "例示 三郎", "ミホン", "レイジ サブロウ", "例示 計子", "9900000001", "9900000002", "H990000003", "000-0000-0001"];
        Assert.NotEmpty(host.Log);
        Assert.DoesNotContain(personal.Concat(personal.Select(Uri.EscapeDataString)), word => host.Log.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("fail:", host.Log, StringComparison.Ordinal);
    }
}
