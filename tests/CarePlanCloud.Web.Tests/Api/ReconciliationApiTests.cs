using System.Text.Json;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;
using Xunit;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>From differences to a closed month and its files, as a program does it.</summary>
public sealed class ReconciliationApiTests(Product product) : IClassFixture<Product>
{
    private static readonly string Month = $"?month={OfficeApi.Month}";

    private readonly OfficeApi planner = product.Office(Demo.Planner);

    [Fact]
    public async Task A_month_is_reconciled_closed_and_written_for_the_insurer()
    {
        await planner.EnterAllAsPlannedAsync();
        var slip = await planner.SlipOfAsync("9900000001");
        var line = slip.GetProperty("lines").EnumerateArray().First(row => row.Text("serviceCode") == "111111");
        var day = int.Parse(line.GetProperty("plan").EnumerateArray().First().GetProperty("day").GetRawText(), System.Globalization.CultureInfo.InvariantCulture);
        (await planner.PutAsync($"/service-slips/{slip.Text("id")}/actuals", new { actuals = new[] { new { lineId = line.Text("id"), day, count = 0 } } })).Must(200);

        var row = (await planner.GetAsync("/reconciliation" + Month)).Must(200).Json.GetProperty("clients").EnumerateArray().Single(client => client.Text("insuredNumber") == "9900000001");
        Assert.Equal(("differs", 1), (row.Text("state"), row.Number("open")));
        var refused = (await planner.PostAsync($"/months/{OfficeApi.Month}/close")).MustRefuse(409, "month_not_settled");
        Assert.Equal(row.Text("clientId"), refused.Json.GetProperty("conflicts")[0].Text("clientId"));

        await DecideEverythingAsync();
        (await planner.PostAsync($"/months/{OfficeApi.Month}/close")).Must(200);
        (await planner.PostAsync("/resolutions", new { clientId = row.Text("clientId"), month = OfficeApi.Month, key = "1:", resolution = "take_actual" })).MustRefuse(409, "month_is_closed");
        var claims = (await planner.GetAsync($"/months/{OfficeApi.Month}/claims")).Must(200).Json;
        Assert.True(claims.GetProperty("isClosed").GetBoolean());
        Assert.NotEmpty(claims.GetProperty("sheets").EnumerateArray());
        (await planner.PostAsync($"/months/{OfficeApi.Month}/reopen", new { reason = "訂正" })).Must(200);
        (await planner.PostAsync($"/months/{OfficeApi.Month}/benefit-management-sheets.csv")).MustRefuse(409, "claim_month_not_closed");
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        (await planner.GetAsync("/reconciliation?month=11")).MustRefuse(400, "bad_month");
        (await planner.GetAsync($"/reconciliation/{Guid.NewGuid()}{Month}")).MustRefuse(404, "reconciliation_not_found");
        (await planner.PostAsync("/resolutions", new { clientId = Guid.NewGuid(), month = OfficeApi.Month, key = "1:" })).MustRefuse(400, "bad_resolution");
        (await planner.PostAsync("/months/2026-13/close")).MustRefuse(400, "bad_month");
        (await planner.PostAsync("/months/2020-01/reopen", new { reason = "訂正" })).MustRefuse(409, "month_is_open");
        (await planner.GetAsync("/months/2020-01/benefit-management-sheets.csv")).MustRefuse(404, "claim_file_not_found");
    }

    private async Task DecideEverythingAsync()
    {
        var month = (await planner.GetAsync("/reconciliation" + Month)).Must(200).Json;
        foreach (var client in month.GetProperty("clients").EnumerateArray().Select(row => row.Text("clientId")))
        {
            foreach (var difference in (await planner.GetAsync($"/reconciliation/{client}{Month}")).Must(200).Json.GetProperty("differences").EnumerateArray().Where(IsOpen))
            {
                var words = difference.GetProperty("resolutions").EnumerateArray().Select(word => word.GetString()).ToList();
                var decided = (await planner.PostAsync("/resolutions", new
                {
                    clientId = client, month = OfficeApi.Month, key = difference.Text("key"), resolution = words.Contains("take_actual") ? "take_actual" : "set_aside", reason = "試験",
                })).Must(200).Json;
                Assert.DoesNotContain(decided.GetProperty("differences").EnumerateArray(), each => each.Text("key") == difference.Text("key") && IsOpen(each));
            }
        }
    }

    private static bool IsOpen(JsonElement difference) => difference.Text("state") == "open";
}
