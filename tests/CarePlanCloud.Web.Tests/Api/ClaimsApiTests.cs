using System.Text.Json;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;
using Xunit;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>What the routes of 給付管理 answer, from the findings to a file that was sent.</summary>
public sealed class ClaimsApiTests(Product product) : IClassFixture<Product>
{
    private const string Sheets = $"/months/{OfficeApi.Month}/benefit-management-sheets.csv";
    private const string Fees = $"/months/{OfficeApi.Month}/care-management-fees.csv";

    private readonly OfficeApi planner = product.Office(Demo.Planner);

    [Fact]
    public async Task Findings_sheets_fees_and_files()
    {
        await planner.EnterAllAsPlannedAsync();
        await DecideEverythingAsync();
        (await planner.PostAsync($"/months/{OfficeApi.Month}/close")).Must(200);
        Assert.Contains((await ClaimsAsync()).GetProperty("findings").EnumerateArray(), found => found.GetProperty("isError").GetBoolean() && found.Text("remedy").Length > 0);
        (await planner.PostAsync(Sheets)).MustRefuse(409, "claim_has_errors");

        (await planner.PostAsync($"/months/{OfficeApi.Month}/reopen", new { reason = "番号を書いた" })).Must(200);
        await DatabaseClaims.PrepareAsync(product.Host.Database, Demo.Planner);
        await DecideEverythingAsync();
        (await planner.PostAsync($"/months/{OfficeApi.Month}/close")).Must(200);
        var claims = await ClaimsAsync();
        var sheet = claims.GetProperty("sheets").EnumerateArray().Single(row => row.Text("insuredNumber") == "9900000001");
        Assert.Equal("new", sheet.Text("kind"));
        Assert.Equal(sheet.Number("totalUnits"), sheet.GetProperty("rows").EnumerateArray().Sum(row => row.Number("units")));
        Assert.Equal(claims.Number("totalUnits"), claims.GetProperty("sheets").EnumerateArray().Sum(row => row.Number("totalUnits")));
        Assert.Equal(claims.Number("feeAmount"), claims.GetProperty("fees").EnumerateArray().Sum(fee => fee.Number("amount")));
        Assert.True(claims.Number("totalUnits") > 0 && claims.Number("feeAmount") > 0);
        await FilesAsync(sheet.Text("clientId"));
    }

    private async Task FilesAsync(string clientId)
    {
        (await planner.PostAsync(Sheets + "?submissionMonth=12")).MustRefuse(400, "bad_month");
        var sheets = (await planner.PostAsync(Sheets + "?submissionMonth=2027-01")).Must(200);
        Assert.Equal("text/csv", sheets.MediaType);
        Assert.Equal("202701", sheets.Text.Split("\r\n")[0].Split(',')[10]);
        var fees = (await planner.PostAsync(Fees, null, "fees")).Must(200);
        var same = (await planner.PostAsync(Fees, null, "fees")).Must(200);
        Assert.Equal(("text/csv", fees.MediaType), (same.MediaType, same.MediaType));
        Assert.Equal(fees.Bytes, same.Bytes);
        Assert.Contains(",8222,", sheets.Text, StringComparison.Ordinal);
        Assert.Contains(",8124,", fees.Text, StringComparison.Ordinal);
        Assert.Equal(sheets.Bytes, (await planner.GetAsync(Sheets)).Must(200).Bytes);
        Assert.Equal(fees.Bytes, (await planner.GetAsync(Fees)).Must(200).Bytes);

        var files = (await ClaimsAsync()).GetProperty("files").EnumerateArray().ToDictionary(file => file.Text("sort"));
        Assert.Equal(["fees", "sheets"], files.Keys.Order());
        Assert.Equal(sheets.Bytes, (await planner.SendAsync(HttpMethod.Get, files["sheets"].Text("location"), null)).Must(200).Bytes);
        (await planner.PostAsync($"/claim-files/{files["sheets"].Text("id")}/sent")).Must(204);
        (await planner.PostAsync($"/claim-files/{files["fees"].Text("id")}/discard")).Must(204);
        (await planner.GetAsync(Fees)).MustRefuse(404, "claim_file_not_found");
        Assert.All((await ClaimsAsync()).GetProperty("sheets").EnumerateArray(), row => Assert.Equal(JsonValueKind.Null, row.GetProperty("kind").ValueKind));

        var paper = (await planner.GetAsync($"/months/{OfficeApi.Month}/benefit-management-sheets.pdf?clientId={clientId}")).Must(200);
        Assert.Equal("application/pdf", paper.MediaType);
        var text = new PrintedPdf(paper.Bytes).Text();
        Assert.Contains("見本太郎", text, StringComparison.Ordinal);
        Assert.DoesNotContain("見本花子", text, StringComparison.Ordinal);
    }

    private async Task<JsonElement> ClaimsAsync() => (await planner.GetAsync($"/months/{OfficeApi.Month}/claims")).Must(200).Json;

    private async Task DecideEverythingAsync()
    {
        foreach (var client in (await planner.GetAsync($"/reconciliation?month={OfficeApi.Month}")).Must(200).Json.GetProperty("clients").EnumerateArray().Select(row => row.Text("clientId")))
        {
            foreach (var difference in (await planner.GetAsync($"/reconciliation/{client}?month={OfficeApi.Month}")).Must(200).Json.GetProperty("differences").EnumerateArray().Where(each => each.Text("state") == "open"))
            {
                (await planner.PostAsync("/resolutions", new { clientId = client, month = OfficeApi.Month, key = difference.Text("key"), resolution = "keep_plan", reason = "試験" })).Must(200);
            }
        }
    }
}
