using System.Text.Json;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>Clients over REST, as a program of the care-management office uses them.</summary>
public sealed class ClientsApiTests(Product product) : IClassFixture<Product>
{
    private readonly OfficeApi api = product.Office(Demo.Planner);

    [Fact]
    public async Task A_client_is_entered_read_changed_and_found()
    {
        var created = (await api.PostAsync("/clients", ClientSamples.Client("0000100001"))).Must(201);
        var id = created.Json.Text("id");
        Assert.Equal($"{api.Root}/clients/{id}", created.Header("Location"));
        var view = (await api.GetAsync($"/clients/{id}")).Must(200).Json;
        Assert.Equal(("架空 華", "1941-05-06", "in_use"), (view.GetProperty("values").Text("name"), view.GetProperty("values").Text("birthDate"), view.Text("status")));
        (await api.PutAsync($"/clients/{id}", ClientSamples.Client("0000100001", "架空 花", version: Version(created.Json)))).Must(200);
        (await api.PutAsync($"/clients/{id}", ClientSamples.Client("0000100001", "架空 鼻", version: Version(created.Json)))).MustRefuse(409, "client_changed_meanwhile");
        var found = (await api.GetAsync("/clients?q=0000100001")).Must(200);
        Assert.Equal(("架空 花", "1"), (Assert.Single(found.Json.EnumerateArray()).Text("name"), found.Header("X-Total-Count")));
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_field()
    {
        var refused = (await api.PostAsync("/clients", new { client = new { insurerNumber = "1" } })).MustRefuse(400, "client_invalid");
        Assert.Equal(
            ["insurer_number", "insured_number", "name", "kana", "sex"], refused.Json.GetProperty("fields").EnumerateArray().Select(field => field.Text("field")));
        (await api.PostAsync("/clients", new { })).MustRefuse(400, "client_invalid");
    }

    [Fact]
    public async Task A_namesake_is_answered_with_the_birth_date_until_it_is_confirmed()
    {
        (await api.PostAsync("/clients", ClientSamples.Client("0000100002", "同名 一", "ドウメイ イチ"))).Must(201);
        var refused = (await api.PostAsync("/clients", ClientSamples.Client("0000100003", "同名 一", "ドウメイ イチ"))).MustRefuse(409, "client_namesake_unconfirmed");
        Assert.Equal("1941-05-06", refused.Json.GetProperty("conflicts")[0].Text("birthDate"));
        (await api.PostAsync("/clients", ClientSamples.Client("0000100003", "同名 一", "ドウメイ イチ", confirmed: true))).Must(201);
        (await api.PostAsync("/clients", ClientSamples.Client("0000100003", "別名 二", "ベツメイ ニ"))).MustRefuse(409, "client_number_taken");
    }

    [Fact]
    public async Task The_same_request_under_one_key_enters_one_client()
    {
        var body = ClientSamples.Client("0000100004", "冪等 一", "ベキトウ イチ");
        var first = (await api.PostAsync("/clients", body, "key-client")).Must(201);
        Assert.Equal(first.Json.Text("id"), (await api.PostAsync("/clients", body, "key-client")).Must(201).Json.Text("id"));
    }

    [Fact]
    public async Task Histories_are_added_to_changed_and_taken_from()
    {
        var id = (await api.PostAsync("/clients", ClientSamples.Client("0000100005", "履歴 一", "リレキ イチ"))).Must(201).Json.Text("id");
        var certification = (await api.PostAsync($"/clients/{id}/certifications", ClientSamples.Certification("21", "2026-04-01", "2027-03-31"))).Must(201).Json.Text("id");
        (await api.PostAsync($"/clients/{id}/certifications", ClientSamples.Certification("23", "2026-11-01", "2027-10-31"))).MustRefuse(409, "client_spans_overlap");
        (await api.PostAsync($"/clients/{id}/certifications", ClientSamples.Certification("23", "2026-11-01", "2027-10-31", endsPrevious: true))).Must(201);
        (await api.PutAsync($"/clients/{id}/certifications/{certification}", ClientSamples.Certification("22", "2026-04-01", "2026-10-31"))).Must(200);
        var rate = (await api.PostAsync($"/clients/{id}/benefit-rates", ClientSamples.Rate)).Must(201).Json.Text("id");
        (await api.PutAsync($"/clients/{id}/benefit-rates/{rate}", ClientSamples.Rate)).Must(200);
        var expense = (await api.PostAsync($"/clients/{id}/public-expenses", ClientSamples.Expense)).Must(201).Json.Text("id");
        var view = (await api.GetAsync($"/clients/{id}")).Must(200).Json;
        Assert.Equal(["要介護3", "要介護2"], view.GetProperty("certifications").EnumerateArray().Select(row => row.Text("careLevelName")));
        Assert.Equal((1, 1), (view.GetProperty("benefitRates").GetArrayLength(), view.GetProperty("publicExpenses").GetArrayLength()));
        foreach (var path in new[] { $"certifications/{certification}", $"benefit-rates/{rate}", $"public-expenses/{expense}" })
        {
            (await api.DeleteAsync($"/clients/{id}/{path}")).Must(204);
            Assert.EndsWith("_not_found", (await api.DeleteAsync($"/clients/{id}/{path}")).Must(404).Code, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Words_of_the_query_are_checked_and_narrow()
    {
        (await api.GetAsync("/clients?status=gone")).MustRefuse(400, "bad_query");
        (await api.GetAsync("/clients?order=1")).MustRefuse(400, "bad_query");
        var ordered = (await api.GetAsync("/clients?kana=%E3%81%BE&order=certified_until&descending=true&pageSize=1")).Must(200);
        Assert.Equal(("見本 太郎", "2"), (Assert.Single(ordered.Json.EnumerateArray()).Text("name"), ordered.Header("X-Total-Count")));
    }

    [Fact]
    public async Task A_status_and_an_insurer_are_changed()
    {
        var created = (await api.PostAsync("/clients", ClientSamples.Client("0000100006", "状態 一", "ジョウタイ イチ"))).Must(201).Json;
        (await api.PutAsync($"/clients/{created.Text("id")}/status", new { version = Version(created), status = "paused", since = "2026-11-01", reason = "" }))
            .MustRefuse(400, "client_invalid");
        (await api.PutAsync($"/clients/{created.Text("id")}/status", new { version = Version(created), status = "paused", since = "2026-11-01", reason = "入院" })).Must(200);
        Assert.Contains((await api.GetAsync("/clients?status=paused")).Must(200).Json.EnumerateArray(), row => row.Text("name") == "状態 一");
        (await api.PutAsync("/insurers/122192", new { name = "例示市" })).Must(200);
        Assert.Contains((await api.GetAsync("/insurers")).Must(200).Json.EnumerateArray(), row => row.Text("name") == "例示市");
    }

    [Fact]
    public async Task A_reported_change_is_listed_decided_and_gone()
    {
        var home = product.Office(Demo.HomeHelp);
        await home.ImportAsync(Samples.Of(Samples.Slips));
        await home.ImportAsync(Samples.Of(Samples.Slips).Replace("000-0000-0001", "000-0000-9991").WithSerial("20261025093200"));
        var change = Assert.Single((await home.GetAsync("/client-changes")).Must(200).Json.EnumerateArray());
        Assert.Equal(("supplement", "phone"), (change.Text("source"), change.GetProperty("fields")[0].Text("field")));
        var decision = new { serialNumber = change.Text("serialNumber"), take = new[] { "phone" } };
        (await home.PostAsync($"/client-changes/{change.Text("id")}/decision", decision)).Must(204);
        (await home.PostAsync($"/client-changes/{change.Text("id")}/decision", decision)).MustRefuse(404, "client_change_not_found");
        Assert.Equal("000-0000-9991", (await home.GetAsync($"/clients/{change.Text("clientId")}")).Must(200).Json.GetProperty("values").Text("phone"));
    }

    private static uint Version(JsonElement saved) => saved.GetProperty("version").GetUInt32();
}
