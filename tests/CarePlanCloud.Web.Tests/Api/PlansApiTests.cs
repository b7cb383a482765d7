using System.Text.Json;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>A program of the planner's office writes a plan from the first word to the handover.</summary>
public sealed class PlansApiTests : IAsyncLifetime
{
    private readonly Product product = new();
    private OfficeApi planner = null!;

    public async ValueTask InitializeAsync()
    {
        await product.InitializeAsync();
        planner = product.Office(Demo.Planner);
    }

    public async ValueTask DisposeAsync() => await product.DisposeAsync();

    [Fact]
    public async Task From_a_received_plan_to_the_handover_of_a_new_one()
    {
        var client = await ClientAsync();
        var received = (await planner.GetAsync($"/plans/{client.Text("receivedId")}")).Must(200).Json;
        Assert.Equal((JsonValueKind.Null, false), (received.GetProperty("label").GetProperty("state").ValueKind, received.GetProperty("canWrite").GetBoolean()));

        var started = (await planner.PostAsync("/plans", new { clientId = client.Text("clientId"), copyFrom = client.Text("receivedId"), planDate = "2026-11-20" })).Must(201);
        var (plan, id) = (started.Json, started.Json.GetProperty("label").Text("id"));
        Assert.Equal($"{planner.Root}/plans/{id}", started.Header("Location"));
        Assert.Equal(("draft", "2026-11-20", 1), (plan.GetProperty("label").Text("state"), plan.GetProperty("label").Text("planDate"), plan.GetProperty("label").Number("number")));
        Assert.Equal(("certified", "continued"), (plan.GetProperty("forms").GetProperty("overview").Text("certificationStatus"), plan.GetProperty("forms").GetProperty("overview").Text("categories")));

        var version = plan.GetProperty("version").GetUInt32();
        var forms = new { overview = new { createdOn = "2026-11-20", overallPolicy = "新しい方針" }, needs = new[] { new { text = "家で暮らしたい" } } };
        var saved = (await planner.PutAsync($"/plans/{id}/forms", new { version, planDate = "2026-11-20", forms })).Must(200).Json;
        var conflict = (await planner.PutAsync($"/plans/{id}/forms", new { version, planDate = "2026-11-20", forms })).MustRefuse(409, "plan_changed_meanwhile");
        Assert.Equal("新しい方針", conflict.Json.GetProperty("conflicts").GetProperty("theirs").GetProperty("overview").Text("overallPolicy"));

        version = saved.GetProperty("version").GetUInt32();
        var consent = new { version, agreedOn = "2026-11-21", agreedBy = "見本 太郎", explainedBy = "例示 計子" };
        var gaps = (await planner.PostAsync($"/plans/{id}/agree", consent)).MustRefuse(409, "plan_incomplete").Json.GetProperty("conflicts");
        Assert.Contains(gaps.EnumerateArray(), gap => gap.Text("form") == "overview" && gap.Text("place") == "課題分析の結果");
        var agreed = (await planner.PostAsync($"/plans/{id}/agree", new { version, consent.agreedOn, consent.agreedBy, consent.explainedBy, acceptGaps = true })).Must(200).Json;
        version = agreed.GetProperty("version").GetUInt32();
        (await planner.PutAsync($"/plans/{id}/forms", new { version, planDate = "2026-11-20", forms })).MustRefuse(409, "plan_frozen");
        var handed = (await planner.PostAsync($"/plans/{id}/hand-over", new { version, handedOverOn = "2026-11-22", handedOverBy = "例示 計子" })).Must(200).Json;
        Assert.Equal(("handed_over", "2026-11-22"), (handed.GetProperty("label").Text("state"), handed.GetProperty("label").Text("handedOverOn")));

        var compared = (await planner.GetAsync($"/plans/{id}/comparison?with={client.Text("receivedId")}")).Must(200).Json;
        Assert.Contains(compared.GetProperty("cells").EnumerateArray(), cell =>
            cell.Text("form") == "overview" && cell.Text("place") == "総合的な援助の方針" && cell.Text("change") == "changed" && cell.Text("after") == "新しい方針");
        Assert.Equal("handed_over", (await ClientAsync()).Text("state"));
    }

    [Fact]
    public async Task What_cannot_be_is_answered_in_words()
    {
        (await planner.PostAsync("/plans", new { clientId = Guid.NewGuid() })).MustRefuse(404, "client_of_plan_not_found");
        (await planner.GetAsync($"/plans/{Guid.NewGuid()}")).MustRefuse(404, "plan_not_found");
        var started = (await planner.PostAsync("/plans", new { clientId = (await ClientAsync()).Text("clientId") })).Must(201).Json;
        var (id, version) = (started.GetProperty("label").Text("id"), started.GetProperty("version").GetUInt32());
        var eighth = new { week = new { blocks = new[] { new { weekday = 8, start = "09:00:00", end = "10:00:00", text = "訪問介護" } } } };
        (await planner.PutAsync($"/plans/{id}/forms", new { version, planDate = "2026-11-20", forms = eighth })).MustRefuse(400, "forms_not_fit");
        (await planner.PostAsync($"/plans/{id}/hand-over", new { version, handedOverOn = "2026-11-20", handedOverBy = "例示 計子" })).MustRefuse(409, "plan_not_agreed");
        (await planner.PostAsync("/plans", new { clientId = started.GetProperty("client").Text("id") })).MustRefuse(409, "draft_exists");
    }

    private async Task<JsonElement> ClientAsync() =>
        (await planner.GetAsync("/plans")).Must(200).Json.EnumerateArray().Single(row => row.Text("insuredNumber") == "9900000001");
}
