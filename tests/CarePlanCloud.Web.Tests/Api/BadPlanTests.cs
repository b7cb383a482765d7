using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>Whatever a program sends about a planned month is answered with 4xx and a stable code, and nothing is written.</summary>
public sealed class BadPlanTests(BadPlanTests.November november) : IClassFixture<BadPlanTests.November>
{
    [Theory]
    [InlineData("{}", "nothing_to_plan")]
    [InlineData("{\"cells\":[null]}", "nothing_to_plan")]
    [InlineData("{\"cells\":[{\"day\":1}]}", "line_not_found", 404)]
    [InlineData("{\"cells\":[{\"lineId\":\"{L}\",\"day\":0,\"count\":1}]}", "day_outside_month")]
    [InlineData("{\"cells\":[{\"lineId\":\"{L}\",\"day\":31,\"count\":1}]}", "day_outside_month")]
    [InlineData("{\"cells\":[{\"lineId\":\"{L}\",\"day\":2147483647,\"count\":1}]}", "day_outside_month")]
    [InlineData("{\"cells\":[{\"lineId\":\"{L}\",\"day\":2,\"count\":0}]}", "planned_count_out_of_range")]
    [InlineData("{\"cells\":[{\"lineId\":\"{L}\",\"day\":2,\"count\":2147483647}]}", "count_out_of_range")]
    [InlineData("{\"cells\":[{\"lineId\":\"{L}\",\"day\":2,\"count\":1.5}]}", "bad_request")]
    public Task Cells_that_make_no_sense_are_refused(string body, string code, int status = 400) => RefuseAsync(HttpMethod.Put, "/plan", body, status, code);

    [Theory]
    [InlineData("{}", "bad_office_number")]
    [InlineData("{\"serviceCode\":\"11\\u00001\",\"serviceOfficeNumber\":\"9970000029\"}", "unknown_service_code")]
    [InlineData("{\"serviceCode\":\"111111\",\"start\":\"20:00\",\"end\":\"20:30\",\"serviceOfficeNumber\":\"99700000\\u0000\"}", "bad_office_number")]
    [InlineData("{\"serviceCode\":\"111111\",\"start\":\"20:00\",\"serviceOfficeNumber\":\"9970000029\"}", "time_not_fit")]
    [InlineData("{\"serviceCode\":\"111111\",\"start\":\"20:00\",\"end\":\"20:30\",\"serviceOfficeNumber\":\"9970000029\",\"days\":[0]}", "day_outside_month")]
    [InlineData("{\"serviceCode\":\"111111\",\"start\":\"20:00\",\"end\":\"20:30\",\"serviceOfficeNumber\":\"9970000029\",\"addOnCodes\":[\"11\\u0000\"]}", "unknown_service_code")]
    [InlineData("{\"serviceCode\":\"111111\",\"start\":\"20:00\",\"end\":\"20:30\",\"serviceOfficeNumber\":\"9970000029\",\"units\":1}", "equipment_only")]
    [InlineData("{\"serviceCode\":\"111111\",\"start\":\"20:00\",\"end\":\"20:30\",\"serviceOfficeNumber\":\"9970000029\",\"equipmentName\":\"車いす\"}", "equipment_only")]
    [InlineData("{\"serviceCode\":\"171001\",\"serviceOfficeNumber\":\"9970000045\",\"taisCode\":\"00001-000001\",\"units\":-5}", "equipment_price_missing")]
    [InlineData("{\"serviceCode\":\"171001\",\"serviceOfficeNumber\":\"9970000045\",\"taisCode\":\"00001-000001\",\"units\":2147483647}", "equipment_not_fit")]
    [InlineData("{\"serviceCode\":\"171001\",\"serviceOfficeNumber\":\"9970000045\",\"taisCode\":\"000000000000000000000000000000000000000000000000000000000001\",\"units\":500}", "equipment_not_fit")]
    [InlineData("{\"serviceCode\":\"171001\",\"serviceOfficeNumber\":\"9970000045\",\"taisCode\":\"00001-00\\u0000001\",\"units\":500}", "equipment_not_fit")]
    [InlineData("{\"serviceCode\":\"171001\",\"serviceOfficeNumber\":\"9970000045\",\"taisCode\":\"00001-000001\",\"equipmentName\":\"車\\u0000いす\",\"units\":500}", "equipment_not_fit")]
    public Task Lines_that_make_no_sense_are_refused(string body, string code) => RefuseAsync(HttpMethod.Post, "/planned-lines", body, 400, code);

    [Theory]
    [InlineData("{}", "bad_office_number")]
    [InlineData("{\"serviceCode\":\"111111\",\"start\":\"09:00\",\"end\":\"09:30\",\"serviceOfficeNumber\":\"9970000029\",\"proRataDays\":\"1\"}", "bad_pro_rata_days")]
    [InlineData("{\"serviceCode\":\"111111\",\"start\":\"09:00\",\"end\":\"09:30\",\"serviceOfficeNumber\":\"9970000029\",\"proRataDays\":\"0000000000000000000000000000002\"}", "bad_pro_rata_days")]
    [InlineData("{\"serviceCode\":\"119999\",\"start\":\"09:00\",\"end\":\"09:30\",\"serviceOfficeNumber\":\"9970000029\"}", "unknown_service_code")]
    public Task Changes_of_a_line_that_make_no_sense_are_refused(string body, string code) =>
        RefuseAsync(HttpMethod.Put, "/planned-lines/{L}", body, 400, code);

    [Theory]
    [InlineData("0001-01", "last_month")]
    [InlineData("0001-01", "empty")]
    [InlineData("9999-12", "empty")]
    public async Task A_month_that_no_care_can_be_planned_in_is_refused(string month, string from)
    {
        var client = (await november.Planner.GetAsync("/clients?q=9900000001")).Must(200).Json.EnumerateArray().Single().Text("id");
        (await november.Planner.PostAsync("/service-slips", new { clientId = client, month, from })).MustRefuse(400, "slip_month_out_of_range");
    }

    private async Task RefuseAsync(HttpMethod method, string path, string body, int status, string code)
    {
        var before = await november.Planner.SlipsTextAsync();
        var sent = Multipart.Raw(System.Text.Encoding.UTF8.GetBytes(body.Replace("{L}", november.LineId, StringComparison.Ordinal)), "application/json");
        (await november.Planner.SendAsync(method, november.Month.Path + path.Replace("{L}", november.LineId, StringComparison.Ordinal), sent)).MustRefuse(status, code);
        Assert.Equal(before, await november.Planner.SlipsTextAsync());
    }

    public sealed class November : IAsyncLifetime
    {
        private readonly Product product = new();

        internal OfficeApi Planner { get; private set; } = null!;

        internal PlannedMonth Month { get; private set; } = null!;

        internal string LineId { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            await product.InitializeAsync();
            Planner = product.Office(Demo.Planner);
            Month = await PlannedMonth.OfNovemberAsync(Planner);
            LineId = await Month.LineIdAsync("111111");
        }

        public ValueTask DisposeAsync() => product.DisposeAsync();
    }
}
