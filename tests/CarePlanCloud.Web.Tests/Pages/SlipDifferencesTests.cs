using Bunit;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Web.Components.Pages.Slips;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using static CarePlanCloud.Web.Tests.Pages.SlipSamples;
using Grid = CarePlanCloud.Web.Components.Shared.MonthGrid.MonthGrid;

namespace CarePlanCloud.Web.Tests.Pages;

/// <summary>差だけ: the lines on which plan and actual differ.</summary>
public sealed class SlipDifferencesTests : PlannerDesk
{
    [Fact]
    public void Days_are_counted_and_an_add_on_brings_its_service()
    {
        var (same, service) = (Visit(actual: [Mark(2)]), Visit());
        var addOn = Visit(actual: [Mark(2, 0), Mark(3)]) with { IsAddOn = true };

        var sheet = new SlipSheet(Of(same, service, addOn));

        Assert.Equal(2, sheet.Differences);
        Assert.Equal(new[] { service.Id, addOn.Id }.Order(), sheet.Differing().Order());
    }

    [Fact]
    public async Task Only_lines_that_differ_are_shown_until_the_next_look()
    {
        var slip = await FirstSlipAsync();
        var line = slip.Lines.First(line => line is { IsAddOn: false, IsEquipment: false } && line.Planned.Count > 0);
        var day = line.Planned.Keys.Min();
        var page = Open(slip.Id);
        await Commit(page, line, day, 0);
        Assert.Equal("差だけ 1", Toggle(page).FirstChild?.TextContent.Trim());

        await Toggle(page).ClickAsync();
        Assert.Equal([line.Id], Shown(page));

        // Mended, but still under the hand.
        await Commit(page, line, day, 1);
        Assert.Equal(("差だけ 0", line.Id), (Toggle(page).FirstChild?.TextContent.Trim(), Assert.Single(Shown(page))));
        await Toggle(page).ClickAsync();
        Assert.Equal(slip.Lines.Count, Shown(page).Count);
    }

    [Fact]
    public async Task Without_a_difference_it_says_so_and_offers_the_way_back()
    {
        var slip = await FirstSlipAsync();
        var page = Open(slip.Id);

        await Toggle(page).ClickAsync();
        Assert.Empty(page.FindAll("table[role=grid]"));
        await page.FindAll("button").Single(button => button.TextContent.Contains("すべての行を見る", StringComparison.Ordinal)).ClickAsync();

        Assert.Equal(slip.Lines.Count, Shown(page).Count);
    }

    private static AngleSharp.Dom.IElement Toggle(IRenderedComponent<SlipPage> page) => page.Find("[data-hotkey=KeyD]");

    private static List<Guid> Shown(IRenderedComponent<SlipPage> page) => [.. page.FindComponent<Grid>().Instance.Model.Lines.Select(line => line.Id)];

    private static Task Commit(IRenderedComponent<SlipPage> page, LineView line, int day, int count) =>
        page.InvokeAsync(() => page.FindComponent<Grid>().Instance.Commit([new CellCommit(line.Id, day, count)]));
}
