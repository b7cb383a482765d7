using System.Text.Json;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>利用者基本情報 and 支援計画書 over REST, from the first draft to the handover, and never to another office.</summary>
public sealed class PreventiveApiTests(PreventiveApiTests.Office office) : IClassFixture<PreventiveApiTests.Office>
{
    private const string Center = "9900000060";

    private static readonly byte[] Jpeg = Samples.Of(Samples.Prevention, "UPKIHON_IMAGE")[0].Content.ToArray();

    [Fact]
    public async Task A_plan_from_draft_to_handover()
    {
        var client = await office.AddClientAsync();
        var started = (await office.Center.PostAsync($"/clients/{client}/preventive-documents", new { kind = "preventive_plan" })).Must(201);
        var path = $"/preventive-documents/{started.Json.Text("id")}";
        Assert.Equal(office.Center.Root + path, started.Header("Location"));
        Assert.Equal("例示 春子", Item(started.Json, "ClientName"));
        var items = Items(started.Json);
        items["TargetLifeDay"] = "毎朝１５分歩く";
        var rows = new[] { new Dictionary<string, string> { ["Goal"] = "歩く", ["ServiceKindText"] = "通所型サービス" } };
        var saved = (await office.Center.PutAsync(path, new { version = Version(started.Json), items, rows })).Must(200).Json;
        Assert.Equal(0, saved.GetProperty("missing").GetArrayLength());
        (await office.Center.PutAsync(path, new { version = Version(started.Json), items, rows })).MustRefuse(409, "document_changed_meanwhile");
        (await office.Center.PostAsync(path + "/consent", new { version = Version(saved), agreedOn = "2026-11-10", agreedBy = "例示 春子", explainedBy = "見本 包子" })).Must(200);
        (await office.Center.PutAsync(path, new { version = Version(saved), items })).MustRefuse(409, "document_frozen");
        (await office.Center.PostAsync(path + "/handover", new { handedOverOn = "2026-11-11", handedOverBy = "見本 包子" })).Must(200);
        var open = (await office.Center.GetAsync(path)).Must(200).Json;
        Assert.Equal(("handed_over", "20261110", "1"), (open.Text("state"), Item(open, "ConsentDate"), open.GetProperty("content").GetProperty("rows")[0].Text("IssueNumber")));
        var second = (await office.Center.PostAsync($"/clients/{client}/preventive-documents", new { kind = "preventive_plan", copyOf = open.Text("id") })).Must(201).Json;
        var differences = (await office.Center.GetAsync($"/preventive-documents/{second.Text("id")}/differences?with={open.Text("id")}")).Must(200).Json;
        Assert.Contains(differences.EnumerateArray(), found => found.Text("label") == "同意 氏名");
        Assert.Equal(2, (await office.Center.GetAsync($"/clients/{client}/preventive-documents")).Must(200).Json.GetArrayLength());
    }

    [Fact]
    public async Task A_family_chart_goes_and_comes_as_the_bytes_it_is()
    {
        var path = await office.StartAsync("client_profile");
        var version = Version((await office.Center.GetAsync(path)).Must(200).Json);
        var put = (await office.Center.SendAsync(HttpMethod.Put, $"{path}/family-chart?version={version}", Multipart.Raw(Jpeg, "image/jpeg"))).Must(200).Json;
        var picture = (await office.Center.GetAsync(path + "/family-chart")).Must(200);
        Assert.Equal("image/jpeg", picture.MediaType);
        Assert.Equal(Jpeg, picture.Bytes);
        (await office.Center.SendAsync(HttpMethod.Delete, $"{path}/family-chart?version={Version(put)}", null)).Must(200);
        (await office.Center.GetAsync(path + "/family-chart")).MustRefuse(404, "family_chart_not_found");
        (await office.Center.SendAsync(HttpMethod.Put, $"{path}/family-chart?version={version}", Multipart.Raw("%PDF"u8.ToArray(), "image/jpeg"))).MustRefuse(409, "document_changed_meanwhile");
    }

    [Theory]
    [InlineData("{\"version\":{V},\"items\":{\"PlanDate\":\"x\"}}", 400, "bad_items")]
    [InlineData("{\"version\":{V},\"items\":{}}", 400, "document_date_missing")]
    [InlineData("{\"version\":{V},\"items\":{\"PlanDate\":null}}", 400, "bad_items")]
    [InlineData("{\"version\":{V},\"items\":{\"PlanDate\":\"20261101\"},\"rows\":[null]}", 200, null)]
    [InlineData("{\"version\":{V},\"items\":{\"PlanDate\":\"20261101\",\"TargetLifeDay\":\"\\u0000\"}}", 200, null)]
    [InlineData("{\"version\":-1}", 400, "bad_request")]
    [InlineData("[]", 400, "bad_request")]
    public async Task Whatever_is_written_gets_an_answer(string body, int status, string? code)
    {
        var path = await office.StartAsync("preventive_plan");
        var version = Version((await office.Center.GetAsync(path)).Must(200).Json);
        var filled = body.Replace("{V}", $"{version}", StringComparison.Ordinal);
        var reply = await office.Center.SendAsync(HttpMethod.Put, path, Multipart.Raw(System.Text.Encoding.UTF8.GetBytes(filled), "application/json"));
        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Consent_and_delegation_that_make_no_sense_are_refused()
    {
        var path = await office.StartAsync("preventive_plan");
        var version = Version((await office.Center.GetAsync(path)).Must(200).Json);
        (await office.Center.PostAsync(path + "/consent", new { version })).MustRefuse(400, "consent_incomplete");
        (await office.Center.PostAsync(path + "/consent", new { version, agreedOn = "2026-11-10", agreedBy = "\0" })).MustRefuse(400, "consent_incomplete");
        (await office.Center.PutAsync(path + "/delegation", new { version, partner = new { } })).MustRefuse(400, "bad_delegation");
        (await office.Center.PutAsync(path + "/delegation", new { version, partner = new { officeNumber = Demo.Planner, name = "見本" } })).Must(200);
    }

    [Fact]
    public async Task Another_office_finds_none_of_it()
    {
        var path = await office.StartAsync("client_profile");
        var planner = office.Product.Office(Demo.Planner);
        foreach (var (method, below) in new[]
        {
            ("GET", ""), ("PUT", ""), ("DELETE", "?version=1"), ("POST", "/consent"), ("POST", "/handover"), ("PUT", "/delegation"), ("GET", "/family-chart"),
            ("PUT", "/family-chart?version=1"), ("DELETE", "/family-chart?version=1"), ("GET", $"/differences?with={Guid.NewGuid()}"),
        })
        {
            var body = method is "GET" or "DELETE" ? null
                : below.StartsWith("/family-chart", StringComparison.Ordinal) ? Multipart.Raw(Jpeg, "image/jpeg")
                : Multipart.Raw(JsonSerializer.SerializeToUtf8Bytes(new { version = 1, handedOverOn = "2026-11-11", agreedOn = "2026-11-11" }), "application/json");
            (await planner.SendAsync(new HttpMethod(method), path + below, body)).MustRefuse(404, "document_not_found");
        }

        Assert.Equal("[]", (await planner.GetAsync("/preventive-documents")).Must(200).Text);
        (await planner.PostAsync($"/clients/{office.Client}/preventive-documents", new { kind = "client_profile" })).MustRefuse(404, "client_not_found");
        (await planner.GetAsync($"/clients/{office.Client}/preventive-documents")).MustRefuse(404, "client_not_found");
    }

    private static uint Version(JsonElement answer) => answer.GetProperty("version").GetUInt32();

    private static Dictionary<string, string> Items(JsonElement view) =>
        view.GetProperty("content").GetProperty("items").EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetString()!);

    private static string Item(JsonElement view, string name) => Items(view).GetValueOrDefault(name, "");

    /// <summary>A center with clients put straight into the database.</summary>
    public sealed class Office : IAsyncLifetime
    {
        private int clients;

        internal Product Product { get; } = new();

        public Guid Client { get; private set; }

        internal OfficeApi Center { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Product.InitializeAsync();
            Center = Product.Office(PreventiveApiTests.Center);
            Client = await AddClientAsync();
        }

        public ValueTask DisposeAsync() => Product.DisposeAsync();

        /// <summary>The path of a new draft of a client of its own.</summary>
        internal async Task<string> StartAsync(string kind)
        {
            var started = (await Center.PostAsync($"/clients/{await AddClientAsync()}/preventive-documents", new { kind })).Must(201);
            return $"/preventive-documents/{started.Json.Text("id")}";
        }

        internal Task<Guid> AddClientAsync() => DatabaseClients.AddAsync(Product.Host.Database, PreventiveApiTests.Center, $"99000001{clients++:00}");
    }
}
