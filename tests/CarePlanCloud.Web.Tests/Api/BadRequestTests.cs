using System.Text;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>Whatever a program sends, it is answered with 4xx, ProblemDetails and a stable code: never with a fault.</summary>
public sealed class BadRequestTests(BadRequestTests.Office office) : IClassFixture<BadRequestTests.Office>
{
    private const string Unknown = "00000000-0000-0000-0000-00000000abcd";

    // {S} and {L}: a slip of the office, and a line of it.
    private const string Actuals = "/service-slips/{S}/actuals";
    private const string Lines = "/service-slips/{S}/lines";

    [Theory]
    [InlineData("{", "bad_request")]
    [InlineData("", "bad_request")]
    [InlineData("null", "bad_request")]
    [InlineData("[]", "bad_request")]
    [InlineData("\"text\"", "bad_request")]
    [InlineData("{}", "nothing_to_change")]
    [InlineData("{\"actuals\":[]}", "nothing_to_change")]
    [InlineData("{\"actuals\":null}", "nothing_to_change")]
    [InlineData("{\"asPlanned\":\"yes\"}", "bad_request")]
    [InlineData("{\"actuals\":{}}", "bad_request")]
    [InlineData("{\"actuals\":[null]}", "nothing_to_change")]
    [InlineData("{\"actuals\":[1]}", "bad_request")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":-1,\"count\":1}]}", "day_outside_month")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":0,\"count\":1}]}", "day_outside_month")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":31,\"count\":1}]}", "day_outside_month")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":2147483647,\"count\":1}]}", "day_outside_month")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":2147483648,\"count\":1}]}", "bad_request")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":1e400,\"count\":1}]}", "bad_request")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":1.5,\"count\":1}]}", "bad_request")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":2,\"count\":-1}]}", "count_out_of_range")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":2,\"count\":100}]}", "count_out_of_range")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":2,\"count\":2147483647}]}", "count_out_of_range")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":2,\"count\":1e99}]}", "bad_request")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":2,\"count\":1,\"start\":\"25:00\",\"end\":\"26:00\"}]}", "time_not_fit")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":2,\"count\":1,\"start\":\"10:00\",\"end\":\"10:00\"}]}", "time_not_fit")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":2,\"count\":1,\"start\":\"10:00\"}]}", "time_not_fit")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":2,\"count\":1,\"start\":\"\\u0000\",\"end\":\"\\u0000\"}]}", "time_not_fit")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":2,\"count\":1,\"before\":{\"count\":1,\"start\":\"\\u0000\"}}]}", "time_not_fit")]
    [InlineData("{\"actuals\":[{\"lineId\":\"\\u0000\",\"day\":2,\"count\":1}]}", "bad_request")]
    [InlineData("{\"actuals\":[{\"lineId\":\"not an id\",\"day\":2,\"count\":1}]}", "bad_request")]
    [InlineData("{\"actuals\":[{\"lineId\":\"{L}\",\"day\":2,\"count\":1},{\"lineId\":\"{L}\",\"day\":99,\"count\":1}]}", "day_outside_month")]
    [InlineData("{\"asPlanned\":true,\"lineId\":\"\\u0000\"}", "bad_request")]
    public async Task Actuals_that_make_no_sense_are_refused_and_not_written(string body, string code)
    {
        var before = await office.HomeHelp.SlipsTextAsync();
        await RefuseAsync(HttpMethod.Put, Actuals, body, 400, code);
        Assert.Equal(before, await office.HomeHelp.SlipsTextAsync());
    }

    [Theory]
    [InlineData("{\"actuals\":[{\"lineId\":\"" + Unknown + "\",\"day\":2,\"count\":1}]}", "line_not_found")]
    [InlineData("{\"asPlanned\":true,\"lineId\":\"" + Unknown + "\"}", "line_not_found")]
    public async Task A_line_that_does_not_exist_is_not_found(string body, string code) => await RefuseAsync(HttpMethod.Put, Actuals, body, 404, code);

    [Fact]
    public async Task Json_nested_beyond_reason_is_refused() =>
        await RefuseAsync(HttpMethod.Put, Actuals, new string('[', 5_000) + new string(']', 5_000), 400, "bad_request");

    [Fact]
    public async Task Json_that_is_no_text_is_refused()
    {
        var body = Multipart.Raw([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x7D], "application/json");
        (await office.HomeHelp.SendAsync(HttpMethod.Put, office.Fill(Actuals), body)).MustRefuse(400, "bad_request");
    }

    [Theory]
    [InlineData("{}", 400, "unknown_service_code")]
    [InlineData("{\"serviceCode\":null}", 400, "unknown_service_code")]
    [InlineData("{\"serviceCode\":\"11\\u00001\"}", 400, "unknown_service_code")]
    [InlineData("{\"serviceCode\":\"11\\ud8001\"}", 400, "bad_request")]
    [InlineData("{\"serviceCode\":\"999999\"}", 400, "unknown_service_code")]
    [InlineData("{\"serviceCode\":111111}", 400, "bad_request")]
    [InlineData("{\"serviceCode\":\"111111\",\"start\":\"\\u0000\",\"end\":\"\\u0000\"}", 400, "time_not_fit")]
    [InlineData("{\"serviceCode\":\"111111\",\"start\":\"9:00\",\"end\":\"9:30\"}", 400, "time_not_fit")]
    [InlineData("{\"serviceCode\":\"111111\",\"start\":\"15:00\",\"end\":\"15:00\"}", 400, "time_not_fit")]
    [InlineData("{\"serviceCode\":\"111111\",\"start\":\"15:00\",\"end\":\"15:30\",\"serviceOfficeNumber\":\"9970000037\"}", 403, "other_offices_line")]
    [InlineData("{\"serviceCode\":\"111111\",\"start\":\"15:00\",\"end\":\"15:30\",\"serviceOfficeNumber\":\"\\u0000\"}", 400, "bad_office_number")]
    public async Task Lines_that_make_no_sense_are_refused(string body, int status, string code) =>
        await RefuseAsync(HttpMethod.Post, Lines, body, status, code);

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("99700\\u000000")]
    [InlineData("見本")]
    [InlineData("")]
    [InlineData("99700000119970000011997000001199700000119970000011")]
    public async Task A_care_manager_names_an_office_by_its_number_only(string number)
    {
        var slip = (await office.Planner.SlipsAsync())[0].Text("id");
        var body = Json($"{{\"serviceCode\":\"111111\",\"start\":\"21:00\",\"end\":\"21:30\",\"serviceOfficeNumber\":\"{number}\"}}");
        (await office.Planner.SendAsync(HttpMethod.Post, $"/service-slips/{slip}/lines", body)).MustRefuse(400, "bad_office_number");
    }

    [Theory]
    [InlineData("{", "bad_request")]
    [InlineData("", "bad_request")]
    [InlineData("null", "bad_request")]
    [InlineData("{}", "bad_month")]
    [InlineData("{\"month\":202611,\"destination\":\"9970000011\"}", "bad_request")]
    [InlineData("{\"month\":\"2026-13\",\"destination\":\"9970000011\"}", "bad_month")]
    [InlineData("{\"month\":\"2026-11\\u0000\",\"destination\":\"9970000011\"}", "bad_month")]
    [InlineData("{\"month\":\"2026-11\"}", "unknown_destination")]
    [InlineData("{\"month\":\"2026-11\",\"destination\":\"\\u0000\"}", "unknown_destination")]
    [InlineData("{\"month\":\"2026-11\",\"destination\":\"997000001\\u0000\"}", "unknown_destination")]
    [InlineData("{\"month\":\"2026-11\",\"destination\":\"9970000037\"}", "unknown_destination")]
    [InlineData("{\"month\":\"2026-12\",\"destination\":\"9970000011\"}", "unknown_destination")]
    [InlineData("{\"month\":\"9999-12\",\"destination\":\"9970000011\"}", "unknown_destination")]
    [InlineData("{\"month\":\"0001-01\",\"destination\":\"9970000011\"}", "unknown_destination")]
    [InlineData("{\"month\":\"2026-11\",\"destination\":\"9970000011\"}", "nothing_to_send")]
    public async Task Requests_for_actuals_that_make_no_sense_are_refused(string body, string code) =>
        await RefuseAsync(HttpMethod.Post, "/outgoing/actuals", body, 400, code);

    [Theory]
    [InlineData("{", "bad_request")]
    [InlineData("null", "bad_request")]
    [InlineData("{}", "bad_password_day")]
    [InlineData("{\"changedOn\":\"2026-13-01\"}", "bad_request")]
    [InlineData("{\"changedOn\":\"2999-01-01\"}", "bad_password_day")]
    [InlineData("{\"changedOn\":\"2026-01-01\",\"remindAfterDays\":0}", "bad_password_day")]
    [InlineData("{\"changedOn\":\"2026-01-01\",\"remindAfterDays\":2147483648}", "bad_request")]
    public async Task Days_of_a_password_that_make_no_sense_are_refused(string body, string code) =>
        await RefuseAsync(HttpMethod.Put, "/credentials/national-password", body, 400, code);

    [Theory]
    [InlineData("/exchange-years/0")]
    [InlineData("/exchange-years/2022")]
    [InlineData("/exchange-years/2147483647")]
    [InlineData("/exchange-years/-1.pdf")]
    [InlineData("/exchange-years/9999.csv")]
    public async Task Years_without_exchange_are_refused(string path) => (await office.HomeHelp.GetAsync(path)).MustRefuse(400, "no_such_fiscal_year");

    [Theory]
    [InlineData("/service-slips")]
    [InlineData("/service-slips?month=")]
    [InlineData("/service-slips?month=2026-13")]
    [InlineData("/service-slips?month=2026-11-01")]
    [InlineData("/service-slips?month=%00")]
    [InlineData("/service-slips?month=2026-11%00")]
    [InlineData("/service-slips?month=99999-01")]
    [InlineData("/service-slips?month=%EF%BC%92%EF%BC%90%EF%BC%92%EF%BC%96-11")]
    [InlineData("/outgoing")]
    [InlineData("/outgoing?month=abc")]
    [InlineData("/outgoing?month=%00")]
    public async Task A_month_nobody_can_read_is_refused(string path) =>
        (await office.HomeHelp.GetAsync(path)).MustRefuse(400, "bad_month");

    [Theory]
    [InlineData("/board?month=9999-12")]
    [InlineData("/board?month=0001-01")]
    public async Task A_board_at_the_end_of_the_calendar_is_refused(string path) =>
        (await office.HomeHelp.GetAsync(path)).MustRefuse(400, "month_at_the_end");

    [Theory]
    [InlineData("/outgoing/due?month=9999-12")]
    [InlineData("/outgoing/due?month=0001-01")]
    [InlineData("/service-slips?month=9999-12")]
    [InlineData("/service-slips?month=0001-01")]
    [InlineData("/outgoing?month=9999-12")]
    [InlineData("/outgoing?month=0001-01")]
    public async Task The_first_and_the_last_month_of_the_calendar_are_empty(string path) =>
        Assert.Equal("[]", (await office.HomeHelp.GetAsync(path)).Must(200).Text);

    [Theory]
    [InlineData("GET", "/inbox/" + Unknown, 404, "incoming_not_found")]
    [InlineData("GET", "/inbox/" + Unknown + "/preview", 404, "incoming_not_found")]
    [InlineData("POST", "/inbox/" + Unknown + "/import", 404, "incoming_not_found")]
    [InlineData("POST", "/inbox/" + Unknown + "/undo", 404, "incoming_not_found")]
    [InlineData("GET", "/inbox?state=read", 400, "unknown_state")]
    [InlineData("DELETE", "/inbox/matches/9970000029/990011/9900000001", 404, "match_not_found")]
    [InlineData("GET", "/service-slips/" + Unknown, 404, "slip_not_found")]
    [InlineData("GET", "/outgoing/" + Unknown, 404, "outgoing_not_found")]
    [InlineData("GET", "/outgoing/" + Unknown + "/files", 404, "outgoing_not_found")]
    [InlineData("POST", "/outgoing/" + Unknown + "/send", 404, "outgoing_not_found")]
    [InlineData("GET", "/inbox/1", 404, "not_found")]
    [InlineData("GET", "/nothing", 404, "not_found")]
    [InlineData("GET", "/api/v1", 404, "not_found")]
    [InlineData("GET", "/api/v2/offices/9970000029/inbox", 404, "not_found")]
    [InlineData("GET", "/api/v1/offices", 404, "not_found")]
    [InlineData("GET", "/api/v1/offices/0000000000/inbox", 404, "not_found")]
    [InlineData("GET", "/api/v1/offices/%F0%9F%91%B5/inbox", 404, "not_found")]
    [InlineData("GET", "/api/v1/offices/9970000029'--/inbox", 404, "not_found")]
    [InlineData("DELETE", "/inbox", 405, "method_not_allowed")]
    [InlineData("PUT", "/inbox", 405, "method_not_allowed")]
    [InlineData("PATCH", "/service-slips/" + Unknown + "/actuals", 405, "method_not_allowed")]
    public async Task What_does_not_exist_is_not_found(string method, string path, int status, string code) =>
        (await office.HomeHelp.SendAsync(new HttpMethod(method), path, null)).MustRefuse(status, code);

    [Theory]
    [InlineData("/inbox/%00")]
    [InlineData("/api/v1/offices/%00/inbox")]
    [InlineData("/api/v1/offices/997000%000029/inbox")]
    public async Task An_address_with_NUL_is_refused_at_the_door(string path) => (await office.HomeHelp.GetAsync(path)).Must(400);

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Another_content_type_is_refused(string? contentType)
    {
        foreach (var (method, path) in new[] { (HttpMethod.Put, Actuals), (HttpMethod.Post, Lines), (HttpMethod.Post, "/outgoing/actuals") })
        {
            var body = "{\"asPlanned\":true}"u8.ToArray();
            var reply = await office.HomeHelp.SendAsync(method, office.Fill(path), Multipart.Raw(body, contentType));
            Assert.True(reply.Status is 400 or 415 && reply.Code is not null, $"{method} {path}: {reply.Status} {reply.Text}");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("demo-9970000099")]
    [InlineData("demo-9970000029 ")]
    [InlineData("DEMO-9970000029")]
    public async Task Without_the_right_key_a_program_is_told_401_and_not_led_to_a_page(string? key)
    {
        using var http = office.Host.Client();
        foreach (var (method, path) in await Routes.AllAsync(office.Host))
        {
            using var request = new HttpRequestMessage(method, path.Replace("{officeNumber}", Demo.HomeHelp, StringComparison.Ordinal)
                .Replace("{id}", Unknown, StringComparison.Ordinal).Replace("{lineId}", Unknown, StringComparison.Ordinal)
                .Replace("{spanId}", Unknown, StringComparison.Ordinal).Replace("{document}", Unknown, StringComparison.Ordinal)
                .Replace("{clientId}", Unknown, StringComparison.Ordinal).Replace("{decisionId}", Unknown, StringComparison.Ordinal)
                .Replace("{grade}/{share}", "3/70", StringComparison.Ordinal).Replace("{kind}", "A6", StringComparison.Ordinal).Replace("{year}", "2026", StringComparison.Ordinal)
                .Replace("{invoice}", "1", StringComparison.Ordinal));
            if (key is not null)
            {
                request.Headers.TryAddWithoutValidation("X-Api-Key", key);
            }

            // Whitespace around a header's value is no part of it.
            if (key?.Trim() == "demo-9970000029")
            {
                continue;
            }

            (await Reply.OfAsync(http.SendAsync(request, TestContext.Current.CancellationToken))).MustRefuse(401, "not_signed_in");
        }
    }

    [Fact]
    public async Task A_missing_body_is_refused_the_same_under_an_idempotency_key()
    {
        foreach (var path in new[] { "/outgoing/actuals", office.Fill(Lines) })
        {
            (await office.HomeHelp.SendAsync(HttpMethod.Post, path, Json(""), Guid.NewGuid().ToString())).MustRefuse(400, "bad_request");
            (await office.HomeHelp.SendAsync(HttpMethod.Post, path, Json("{"), Guid.NewGuid().ToString())).MustRefuse(400, "bad_request");
            (await office.HomeHelp.SendAsync(HttpMethod.Post, path, null, Guid.NewGuid().ToString())).MustRefuse(400, "bad_request");
        }
    }

    private async Task RefuseAsync(HttpMethod method, string path, string body, int status, string code) =>
        (await office.HomeHelp.SendAsync(method, office.Fill(path), Json(office.Fill(body)))).MustRefuse(status, code);

    private static ByteArrayContent Json(string text) => Multipart.Raw(Encoding.UTF8.GetBytes(text), "application/json");

    /// <summary>The visiting-care office, with its slips of November imported and no actuals yet.</summary>
    public sealed class Office : IAsyncLifetime
    {
        private readonly Product product = new();
        private string slipId = "";
        private string lineId = "";

        public TestHost Host => product.Host;

        internal OfficeApi HomeHelp { get; private set; } = null!;

        internal OfficeApi Planner { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await product.InitializeAsync();
            HomeHelp = product.Office(Demo.HomeHelp);
            Planner = product.Office(Demo.Planner);
            await HomeHelp.ImportAsync(Samples.Of(Samples.Slips));
            var slip = await HomeHelp.SlipOfAsync("9900000001");
            slipId = slip.Text("id");
            lineId = slip.Line("111111", "09:00").Text("id");
        }

        public ValueTask DisposeAsync() => product.DisposeAsync();

        internal string Fill(string text) => text.Replace("{S}", slipId, StringComparison.Ordinal).Replace("{L}", lineId, StringComparison.Ordinal);
    }
}
