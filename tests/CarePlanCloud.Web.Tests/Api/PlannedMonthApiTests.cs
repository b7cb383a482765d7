using System.Text.Json;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>A program of the planner's office plans a month: begins it, replaces it, writes its cells and works on its lines.</summary>
public sealed class PlannedMonthApiTests : IAsyncLifetime
{
    private readonly Product product = new();
    private OfficeApi planner = null!;
    private PlannedMonth november = null!;

    public async ValueTask InitializeAsync()
    {
        await product.InitializeAsync();
        planner = product.Office(Demo.Planner);
        november = await PlannedMonth.OfNovemberAsync(planner);
    }

    public async ValueTask DisposeAsync() => await product.DisposeAsync();

    [Fact]
    public async Task A_month_is_begun_from_the_one_before_and_what_does_not_fit_is_said()
    {
        var started = (await StartAsync("2026-12", "last_month")).Must(201);
        Assert.Equal($"{planner.Root}/service-slips/{started.Json.Text("id")}", started.Header("Location"));
        Assert.Contains(started.Json.GetProperty("notes").EnumerateArray(), note => note.GetString()!.Contains("151341", StringComparison.Ordinal));
        var december = (await planner.GetAsync(started.Header("Location")!)).Must(200).Json;

        // November has Mondays and Thursdays; the first of December 2026 is a Tuesday.
        Assert.Equal([3, 7, 10, 14, 17, 21, 24, 28, 31], PlannedMonth.Days(december.Line("111111", "09:00")));
        (await StartAsync("2026-12", "empty")).MustRefuse(409, "slip_exists");
        (await StartAsync("2027-02", "last_month")).MustRefuse(409, "nothing_to_copy");
        (await StartAsync("2027-02", "weekly_plan")).MustRefuse(409, "no_weekly_plan");
        (await planner.PostAsync("/service-slips", new { clientId = Guid.NewGuid(), month = "2027-02", from = "empty" })).MustRefuse(404, "slip_client_not_found");
        (await StartAsync("2027-02", "the_moon")).MustRefuse(400, "bad_origin");
        (await StartAsync("2027", "empty")).MustRefuse(400, "bad_month");
    }

    [Fact]
    public async Task A_month_is_replaced_by_the_week_after_a_look_and_what_was_done_stays()
    {
        await WriteWeekAsync();
        var done = (await november.LineIdAsync("111111"), 2);
        (await planner.PutAsync($"{november.Path}/actuals", new { actuals = new[] { new { lineId = done.Item1, day = done.Item2, count = 1 } } })).Must(200);

        var before = await planner.SlipsTextAsync();
        var changes = (await planner.PostAsync($"{november.Path}/month-preview", new { from = "weekly_plan" })).Must(200).Json.GetProperty("changes");
        Assert.Equal(before, await planner.SlipsTextAsync());
        var unfolded = Assert.Single(changes.EnumerateArray(), change => change.Text("kind") == "new");
        Assert.Equal([3, 10, 17, 24], unfolded.GetProperty("after").EnumerateArray().Select(day => day.GetInt32()));
        Assert.Single(changes.EnumerateArray(), change => change.Text("kind") == "emptied");

        var lines = (await planner.PutAsync($"{november.Path}/month", new { from = "weekly_plan" })).Must(200).Json.EnumerateArray().ToList();
        Assert.Equal([("111211", 4, 0), ("111111", 0, 1)], lines.Select(line =>
            (line.Text("serviceCode"), line.GetProperty("plan").GetArrayLength(), line.GetProperty("actual").GetArrayLength())));
        (await planner.PutAsync($"{november.Path}/month", new { from = "empty" })).MustRefuse(400, "bad_origin");
    }

    [Fact]
    public async Task Cells_are_written_and_who_saw_an_older_value_learns_both()
    {
        var lineId = await november.LineIdAsync("111111");
        var written = (await november.PlanAsync(new { lineId, day = 2, count = 3, before = new { count = 1 } }, new { lineId, day = 5, count = (int?)null })).Must(200).Json;
        var line = Assert.Single(written.EnumerateArray());
        Assert.Equal(("3 09:00-09:30", null), (line.Mark("plan", 2), line.Mark("plan", 5)));

        var refused = (await november.PlanAsync(new { lineId, day = 3, count = 1 }, new { lineId, day = 2, count = 2, before = new { count = 1 } })).MustRefuse(409, "changed_meanwhile");
        var conflict = Assert.Single(refused.Json.GetProperty("conflicts").EnumerateArray());
        Assert.Equal((lineId, 2, "planned"), (conflict.Text("lineId"), conflict.Number("day"), conflict.Text("phase")));
        Assert.Equal((3, 2), (conflict.GetProperty("theirs").Number("count"), conflict.GetProperty("yours").Number("count")));
        Assert.Null((await november.LinesAsync()).First(now => now.Text("id") == lineId).Mark("plan", 3));
    }

    [Fact]
    public async Task A_line_is_added_with_its_add_ons_changed_moved_and_taken_away()
    {
        var added = (await november.AddAsync(new
        {
            serviceCode = "152441", start = "08:00", end = "11:30", serviceOfficeNumber = Demo.DayCare, addOnCodes = new[] { "155301" }, days = new[] { 7, 14 },
        })).Must(201);
        var id = added.Header("Location")!.Split('/')[^1];
        Assert.Equal(["152441", "155301"], added.Json.EnumerateArray().Take(2).Select(line => line.Text("serviceCode")));
        Assert.All(added.Json.EnumerateArray().Take(2), line => Assert.Equal([7, 14], PlannedMonth.Days(line)));

        var edit = new { serviceCode = "152441", start = "13:00", end = "16:30", serviceOfficeNumber = Demo.DayCare };
        var changed = (await planner.PutAsync($"{november.Path}/planned-lines/{id}", edit)).Must(200).Json.EnumerateArray().Take(2).ToList();
        Assert.All(changed, line => Assert.Equal("1 13:00-16:30", line.Mark("plan", 7)));

        var moved = (await planner.PostAsync($"{november.Path}/planned-lines/{id}/move", new { direction = "down" })).Must(200).Json;
        Assert.Equal(["155301", "152441"], moved.EnumerateArray().Take(2).Select(line => line.Text("serviceCode")));
        Assert.Equal(moved.EnumerateArray().Select(line => line.Text("id")), (await november.LinesAsync()).Select(line => line.Text("id")));

        var left = (await planner.DeleteAsync($"{november.Path}/planned-lines/{id}")).Must(200).Json;
        Assert.DoesNotContain(left.EnumerateArray(), line => line.Text("id") == id);
        (await planner.DeleteAsync($"{november.Path}/planned-lines/{id}")).MustRefuse(404, "line_not_found");
    }

    [Fact]
    public async Task What_cannot_be_done_to_a_line_is_refused()
    {
        var lines = await november.LinesAsync();
        var (first, visit) = ($"{november.Path}/planned-lines/{lines[0].Text("id")}", await november.LineIdAsync("111111"));
        (await planner.PostAsync($"{first}/move", new { direction = "up" })).MustRefuse(400, "no_further");
        (await planner.PostAsync($"{first}/move", new { direction = "left" })).MustRefuse(400, "bad_direction");
        (await planner.PostAsync($"{november.Path}/planned-lines/{Guid.NewGuid()}/move", new { direction = "up" })).MustRefuse(404, "line_not_found");
        (await november.AddAsync(new { serviceCode = "111111", start = "09:00", end = "09:30", serviceOfficeNumber = Demo.HomeHelp })).MustRefuse(409, "line_exists");

        (await planner.PutAsync($"{november.Path}/actuals", new { actuals = new[] { new { lineId = visit, day = 2, count = 1 } } })).Must(200);
        (await planner.DeleteAsync($"{november.Path}/planned-lines/{visit}")).MustRefuse(409, "line_has_actuals");
        var otherCode = new { serviceCode = "111211", start = "09:00", end = "09:30", serviceOfficeNumber = Demo.HomeHelp };
        (await planner.PutAsync($"{november.Path}/planned-lines/{visit}", otherCode)).MustRefuse(409, "line_has_actuals");
    }

    [Fact]
    public async Task A_service_office_reads_the_plan_and_does_not_write_it()
    {
        var help = product.Office(Demo.HomeHelp);
        await help.ImportAsync(Samples.Of(Samples.Slips));
        var copy = await PlannedMonth.OfNovemberAsync(help);
        var lineId = await copy.LineIdAsync("111111");
        (await copy.PlanAsync(new { lineId, day = 3, count = 1 })).MustRefuse(403, "other_offices_plan");
        (await help.DeleteAsync($"{copy.Path}/planned-lines/{lineId}")).MustRefuse(403, "other_offices_plan");
        (await help.PostAsync($"{copy.Path}/planned-lines/{lineId}/move", new { direction = "down" })).MustRefuse(403, "other_offices_plan");
    }

    private async Task<Reply> StartAsync(string month, string from) =>
        await planner.PostAsync("/service-slips", new { clientId = await ClientIdAsync(), month, from });

    private async Task<string> ClientIdAsync() =>
        (await planner.GetAsync("/clients?q=9900000001")).Must(200).Json.EnumerateArray().Single().Text("id");

    // Tuesdays at eleven, from a plan that begins before the month.
    private async Task WriteWeekAsync()
    {
        var plan = (await planner.PostAsync("/plans", new { clientId = await ClientIdAsync(), planDate = "2026-10-20" })).Must(201).Json;
        var forms = new
        {
            week = new { blocks = new[] { new { weekday = 2, start = "11:00:00", end = "12:00:00", text = "訪問介護", serviceCode = "111211", serviceOfficeNumber = Demo.HomeHelp } } },
        };
        (await planner.PutAsync($"/plans/{plan.GetProperty("label").Text("id")}/forms", new { version = plan.GetProperty("version").GetUInt32(), planDate = "2026-10-20", forms })).Must(200);
    }
}
