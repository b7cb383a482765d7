using System.Text.Json;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;
using Xunit;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>照会 as programs of two offices use it.</summary>
public sealed class InquiriesApiTests(Product product) : IClassFixture<Product>
{
    private const string Unknown = "00000000-0000-0000-0000-00000000abcd";

    private OfficeApi Planner => product.Office(Demo.Planner);

    private OfficeApi HomeHelp => product.Office(Demo.HomeHelp);

    [Fact]
    public async Task A_question_travels_is_answered_and_closed()
    {
        await HomeHelp.ImportAsync(Samples.Of(Samples.Slips));
        var slip = await Planner.SlipOfAsync("9900000001");
        var line = slip.Line("111111", "09:00").Text("id");
        var asked = (await Planner.PostAsync("/inquiries", new { slipId = slip.Text("id"), lineId = line, day = 12, text = "中止ですか" })).Must(201);
        var own = asked.Json.GetProperty("inquiry");
        Assert.Equal($"{Planner.Root}/inquiries/{own.Text("id")}", asked.Header("Location"));
        Assert.Equal(
            ("day", "partner", "2026-11", 12, "111111", "09:00", Demo.HomeHelp),
            (own.Text("subject"), own.Text("turn"), own.Text("month"), own.Number("day"), own.Text("serviceCode"), own.Text("start"), own.Text("partner")));

        var arrived = (await Waiting.UntilAsync(async () => await ListAsync(HomeHelp, "own"), list => list.Count == 1))[0];
        var path = $"/inquiries/{arrived.Text("id")}";
        Assert.Equal((1, "9900000001"), (arrived.Number("unread"), arrived.Text("insuredNumber")));
        Assert.Equal(0, (await HomeHelp.PostAsync($"{path}/read")).Must(200).Json.GetProperty("inquiry").Number("unread"));
        Assert.Equal("partner", (await HomeHelp.PostAsync($"{path}/posts", new { text = "はい、中止です" })).Must(200).Json.GetProperty("inquiry").Text("turn"));
        var answered = await Waiting.UntilAsync(
            async () => (await Planner.GetAsync($"/inquiries/{own.Text("id")}")).Must(200).Json, thread => thread.GetProperty("posts").GetArrayLength() == 2);
        Assert.Equal(
            [("written", Demo.Planner, "中止ですか"), ("written", Demo.HomeHelp, "はい、中止です")],
            answered.GetProperty("posts").EnumerateArray().Select(post => (post.Text("kind"), post.Text("office"), post.Text("text"))));

        Assert.Equal("closed", (await Planner.PostAsync($"/inquiries/{own.Text("id")}/close")).Must(200).Json.GetProperty("inquiry").Text("turn"));
        await Waiting.UntilAsync(async () => await ListAsync(HomeHelp, "open"), list => list.Count == 0);
        Assert.Equal("own", (await Planner.PostAsync($"/inquiries/{own.Text("id")}/reopen")).Must(200).Json.GetProperty("inquiry").Text("turn"));
    }

    [Theory]
    [InlineData("{}", 404, "inquiry_subject_not_found")]
    [InlineData("{\"text\":\"?\",\"slipId\":\"" + Unknown + "\"}", 404, "inquiry_subject_not_found")]
    [InlineData("{\"text\":\"?\",\"transferId\":\"" + Unknown + "\"}", 404, "inquiry_subject_not_found")]
    [InlineData("{\"text\":\"?\",\"slipId\":\"{S}\"}", 400, "inquiry_nobody_to_ask")]
    [InlineData("{\"text\":\"?\",\"slipId\":\"{S}\",\"partner\":\"\\u0000\"}", 400, "inquiry_nobody_to_ask")]
    [InlineData("{\"text\":\"?\",\"slipId\":\"{S}\",\"lineId\":\"{L}\",\"day\":31}", 400, "day_outside_month")]
    [InlineData("{\"text\":\"?\",\"slipId\":\"{S}\",\"lineId\":\"{L}\",\"day\":-1}", 400, "day_outside_month")]
    [InlineData("{\"text\":\"\\u0000\",\"slipId\":\"{S}\",\"lineId\":\"{L}\",\"day\":3}", 400, "inquiry_no_words")]
    [InlineData("{\"text\":null,\"slipId\":\"{S}\",\"lineId\":\"{L}\",\"day\":3}", 400, "inquiry_no_words")]
    [InlineData("{\"text\":\"?\",\"how\":\"phone\",\"slipId\":\"{S}\",\"lineId\":\"{L}\",\"day\":3}", 400, "inquiry_partner_is_here")]
    [InlineData("{\"text\":\"?\",\"how\":\"closed\",\"slipId\":\"{S}\",\"lineId\":\"{L}\",\"day\":3}", 400, "inquiry_partner_is_here")]
    [InlineData("{\"text\":\"?\",\"how\":\"pigeon\",\"slipId\":\"{S}\",\"lineId\":\"{L}\",\"day\":3}", 400, "bad_request")]
    public async Task What_makes_no_sense_is_refused(string body, int status, string code)
    {
        var slip = await Planner.SlipOfAsync("9900000001");
        var filled = body.Replace("{S}", slip.Text("id"), StringComparison.Ordinal).Replace("{L}", slip.Line("111111", "09:00").Text("id"), StringComparison.Ordinal);
        (await Planner.SendAsync(HttpMethod.Post, "/inquiries", Multipart.Raw(System.Text.Encoding.UTF8.GetBytes(filled), "application/json"))).MustRefuse(status, code);
    }

    [Fact]
    public async Task A_filter_is_one_of_three_words() => (await Planner.GetAsync("/inquiries?filter=late")).MustRefuse(400, "inquiry_unknown_filter");

    private static async Task<List<JsonElement>> ListAsync(OfficeApi office, string filter) =>
        [.. (await office.GetAsync($"/inquiries?filter={filter}")).Must(200).Json.EnumerateArray()];
}
