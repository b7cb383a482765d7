using System.IO.Compression;
using System.Text.Json;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;
using Xunit;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>What the routes of 予実突合 answer, item for item, on the way through one client's month.</summary>
public sealed class ReconciliationAnswersTests(Product product) : IClassFixture<Product>
{
    private static readonly string Month = $"?month={OfficeApi.Month}";

    private readonly OfficeApi planner = product.Office(Demo.Planner);
    private string clientId = "";

    [Fact]
    public async Task The_month_a_difference_its_decision_and_the_papers()
    {
        await planner.EnterAllAsPlannedAsync();
        var slip = await planner.SlipOfAsync("9900000001");
        var line = slip.GetProperty("lines").EnumerateArray().First(row => row.Text("serviceCode") == "111111");
        var days = line.GetProperty("plan").EnumerateArray().Select(mark => mark.Number("day")).Order().ToList();
        object Done(int day, int count) => new { lineId = line.Text("id"), day, count };
        (await planner.PutAsync($"/service-slips/{slip.Text("id")}/actuals", new { actuals = new[] { Done(days[0], 0), Done(days[1], 2) } })).Must(200);

        var month = await MonthAsync();
        clientId = RowOf(month).Text("clientId");
        Assert.Equal((2, 0, 0, false, JsonValueKind.Null), (month.Number("open"), month.Number("asked"), month.Number("decided"), month.GetProperty("canClose").GetBoolean(), month.GetProperty("closedAt").ValueKind));
        Assert.Equal(new DateTimeOffset(2026, 12, 10, 8, 15, 0, TimeSpan.Zero), month.GetProperty("due").GetDateTimeOffset());
        Assert.Contains(month.GetProperty("partners").EnumerateArray(), partner => partner.Text("officeNumber") == Demo.HomeHelp && partner.Number("open") == 2);

        var open = (await planner.GetAsync($"/reconciliation/{clientId}{Month}")).Must(200).Json;
        Assert.Equal(open.Number("actualUnits"), open.Number("claimedUnits"));
        Assert.NotEmpty(open.GetProperty("warnings").EnumerateArray());
        Assert.Contains(open.GetProperty("providers").EnumerateArray(), row => row.Text("officeNumber") == Demo.HomeHelp && row.Number("planned") > 0);
        var (missed, twice) = (open.GetProperty("differences")[0], open.GetProperty("differences")[1]);
        Assert.Equal(("not_done", $"[{days[0]}]", "1回", "0回", ""), (missed.Text("kind"), missed.GetProperty("days").GetRawText(), missed.Text("planned"), missed.Text("actual"), missed.Text("advice")));
        Assert.Equal(("1回", "2回"), (twice.Text("planned"), twice.Text("actual")));
        Assert.Contains("査定", twice.Text("advice"), StringComparison.Ordinal);

        (await DecideAsync(twice, "set_aside", null)).MustRefuse(400, "resolution_reason_missing");
        var kept = (await DecideAsync(missed, "keep_plan", "本人に確認した")).Must(200).Json;
        Assert.True(kept.Number("claimedUnits") > kept.Number("actualUnits"));
        Assert.Equal(("keep_plan", "本人に確認した"), (kept.GetProperty("differences")[0].GetProperty("decision").Text("resolution"), kept.GetProperty("differences")[0].GetProperty("decision").Text("reason")));
        Assert.Equal((1, 1), (RowOf(await MonthAsync()).Number("asked"), (await MonthAsync()).Number("asked")));

        var changed = (await DecideAsync(twice, "change_plan", "")).Must(200).Json;
        var lapsed = Assert.Single(changed.GetProperty("lapsed").EnumerateArray());
        (await planner.DeleteAsync($"/reconciliation/{clientId}/decisions/{lapsed.Text("id")}?month=2026-12")).MustRefuse(404, "reconciliation_not_found");
        Assert.Equal(2, (await planner.DeleteAsync($"/reconciliation/{clientId}/decisions/{lapsed.Text("id")}{Month}")).Must(200).Json.GetProperty("differences").GetArrayLength());
        (await DecideAsync(twice, "defer", "請求が間に合わない")).Must(200);
        var deferred = Assert.Single((await planner.GetAsync("/reconciliation?month=2026-12")).Must(200).Json.GetProperty("deferred").EnumerateArray());
        Assert.Equal((clientId, OfficeApi.Month, "請求が間に合わない"), (deferred.Text("clientId"), deferred.Text("month"), deferred.Text("reason")));

        Assert.Equal("5", (await planner.PostAsync($"/months/{OfficeApi.Month}/confirm-matches")).Must(200).Text);
        Assert.True((await MonthAsync()).GetProperty("canClose").GetBoolean());
        await PapersAsync();
        await ClosedAsync(slip.Text("id"), Done(days[2], 0));
    }

    private async Task PapersAsync()
    {
        var other = (await MonthAsync()).GetProperty("clients").EnumerateArray().First(row => row.Text("clientId") != clientId).Text("clientId");
        var paper = (await planner.GetAsync($"/reconciliation.pdf{Month}&clientId={clientId}")).Must(200);
        Assert.Equal("application/pdf", paper.MediaType);
        Assert.Contains("請求が間に合わない", new PrintedPdf(paper.Bytes).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("請求が間に合わない", new PrintedPdf((await planner.GetAsync($"/reconciliation.pdf{Month}&clientId={other}")).Must(200).Bytes).Text(), StringComparison.Ordinal);

        var pack = (await planner.GetAsync($"/clients/{clientId}/inspection-pack.zip?from=2026-10&to={OfficeApi.Month}")).Must(200);
        Assert.Equal("application/zip", pack.MediaType);
        Assert.Contains($"利用票/{OfficeApi.Month}.pdf", Names(pack));
        Assert.Contains("送受信.csv", Names((await planner.GetAsync($"/partner-offices/{Demo.HomeHelp}/inspection-pack.zip?from={OfficeApi.Month}")).Must(200)));
        (await planner.GetAsync($"/clients/{clientId}/inspection-pack.zip?from=2026-10&to=11")).MustRefuse(400, "bad_month");
    }

    private async Task ClosedAsync(string slipId, object late)
    {
        Assert.Equal(1, (await planner.PostAsync($"/months/{OfficeApi.Month}/close")).Must(200).Json.Number("number"));
        Assert.True((await planner.GetAsync($"/reconciliation/{clientId}{Month}")).Must(200).Json.GetProperty("isClosed").GetBoolean());
        Assert.NotEqual(JsonValueKind.Null, (await MonthAsync()).GetProperty("closedAt").ValueKind);
        (await planner.PutAsync($"/service-slips/{slipId}/actuals", new { actuals = new[] { late } })).Must(200);
        Assert.Equal(clientId, Assert.Single((await MonthAsync()).GetProperty("changedAfterClosing").EnumerateArray()).GetString());
        (await planner.PostAsync($"/months/{OfficeApi.Month}/reopen", new { })).MustRefuse(400, "reopen_reason_missing");
        Assert.Equal("訂正", (await planner.PostAsync($"/months/{OfficeApi.Month}/reopen", new { reason = "訂正" })).Must(200).Json.Text("reopenReason"));
    }

    private async Task<JsonElement> MonthAsync() => (await planner.GetAsync("/reconciliation" + Month)).Must(200).Json;

    private static JsonElement RowOf(JsonElement month) => month.GetProperty("clients").EnumerateArray().Single(row => row.Text("insuredNumber") == "9900000001");

    private Task<Reply> DecideAsync(JsonElement difference, string resolution, string? reason) =>
        planner.PostAsync("/resolutions", new { clientId, month = OfficeApi.Month, key = difference.Text("key"), resolution, reason });

    private static List<string> Names(Reply pack)
    {
        using var zip = new ZipArchive(new MemoryStream(pack.Bytes));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }
}
