using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>Code tables, prices, days and partners as a program of an office uses them.</summary>
public sealed class MastersTests(Product product) : IClassFixture<Product>
{
    private OfficeApi Office => product.Office(Demo.Equipment);

    [Fact]
    public async Task Codes_are_found_by_name_in_the_month()
    {
        var found = (await Office.GetAsync($"/service-codes?month={OfficeApi.Month}&kind=11&q={Uri.EscapeDataString("ｼﾝﾀｲｶｲｺﾞ１")}")).Must(200).Json;
        var first = found.GetProperty("codes")[0];
        Assert.Equal(("111111", 244, "built_in"), (first.Text("code"), first.GetProperty("units").GetInt32(), first.Text("source")));
        (await Office.GetAsync("/service-codes?month=2026-13")).MustRefuse(400, "bad_month");
    }

    [Fact]
    public async Task A_table_is_looked_at_taken_in_and_taken_back()
    {
        var file = new RawFile("総合事業.csv", Samples.Encode("990010,A2,9901,202604,999999,見本の訪問,268,1,0,0,3,0,0,0,2,2,2,0,0,0,0,0,1,20260401\r\n"));
        var preview = (await Office.SendAsync(HttpMethod.Post, "/masters/imports/preview", Multipart.Of([file]))).Must(200).Json;
        Assert.Equal(("municipal_service_codes", 1), (preview.Text("kind"), preview.GetProperty("added").GetInt32()));
        Assert.Equal(0, await CountAsync());
        var id = (await Office.SendAsync(HttpMethod.Post, "/masters/imports", Multipart.Of([file]))).Must(200).Json.Text("id");
        Assert.Equal(1, await CountAsync());
        (await Office.PostAsync($"/masters/imports/{id}/undo")).Must(200);
        Assert.Equal(0, await CountAsync());
        (await Office.PostAsync($"/masters/imports/{id}/undo")).MustRefuse(409, "master_import_undone");
    }

    [Fact]
    public async Task What_is_no_table_is_refused_in_words()
    {
        (await Office.SendAsync(HttpMethod.Post, "/masters/imports", Multipart.Of([new RawFile("図.pdf", "%PDF-1.4"u8.ToArray())]))).MustRefuse(400, "master_file_no_table");
        (await Office.PostAsync("/masters/imports", new { file = "何か" })).MustRefuse(415, "unsupported_media_type");
        (await Office.GetAsync("/masters/files/secrets")).MustRefuse(404, "master_table_not_found");
        (await Office.GetAsync("/holidays?year=1")).MustRefuse(400, "bad_calendar_day");
        (await Office.PutAsync("/unit-prices", new { regionalGrade = 9, labourShare = 70, validFrom = "2026-04-01", price = 11 })).MustRefuse(400, "bad_unit_price");
    }

    [Fact]
    public async Task A_partner_is_written_read_changed_and_removed()
    {
        var body = new
        {
            officeNumber = "9970000060", name = "見本訪問看護", serviceKinds = new[] { "13" }, addOnCodes = new[] { "136191" }, regionalGrade = 4,
            discounts = new[] { new { serviceKindOrCode = "13", percent = 95, validFrom = "2026-04-01" } },
        };
        var added = (await Office.PostAsync("/partners", body)).Must(201).Json;
        var id = added.Text("id");
        Assert.Equal("訪問看護処遇改善加算", added.GetProperty("addOns").GetProperty("136191").Text("name"));
        (await Office.PostAsync("/partners", body)).MustRefuse(409, "partner_number_taken");
        (await Office.PutAsync($"/partners/{id}", new { body.officeNumber, name = "新しい名前", body.serviceKinds })).Must(200);
        Assert.Equal("新しい名前", (await Office.GetAsync($"/partners/{id}?month=2026-11")).Must(200).Json.GetProperty("partner").Text("name"));
        Assert.Contains("新しい名前", (await Office.GetAsync("/masters/files/partners")).Must(200).Text, StringComparison.Ordinal);
        (await Office.SendAsync(HttpMethod.Delete, $"/partners/{id}", null)).Must(204);
        (await Office.GetAsync($"/partners/{id}")).MustRefuse(404, "partner_not_found");
    }

    private async Task<int> CountAsync() =>
        (await Office.GetAsync($"/service-codes?month={OfficeApi.Month}&q=A29901&insurer=990010")).Must(200).Json.GetProperty("total").GetInt32();
}
