using Bunit;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Web.Components.Pages.Slips;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using static CarePlanCloud.Web.Tests.Pages.SlipSamples;
using Grid = CarePlanCloud.Web.Components.Shared.MonthGrid.MonthGrid;

namespace CarePlanCloud.Web.Tests.Pages;

/// <summary>The ▾ of a line.</summary>
public sealed class LineMenuTests : BunitContext
{
    public LineMenuTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Who_plans_the_month_finds_every_act_of_a_line()
    {
        var (first, last) = (Visit() with { CanEnterPlan = true }, Chair() with { CanEnterPlan = true });

        Assert.Equal(
            [LineAct.Change, LineAct.Time, LineAct.Down, LineAct.AsPlanned, LineAct.Remove], Acts(first, first, last));
        Assert.Equal([LineAct.Change, LineAct.Up, LineAct.AsPlanned, LineAct.Remove], Acts(last, first, last));
    }

    [Fact]
    public void A_line_on_which_something_was_done_is_not_taken_away()
    {
        var done = Visit(actual: [Mark(2)]) with { CanEnterPlan = true };

        Assert.DoesNotContain(LineAct.Remove, Acts(done, done));
    }

    [Fact]
    public void A_service_office_finds_what_is_its_own_and_nothing_on_anothers_line()
    {
        var (mine, theirs) = (Visit(actual: [Mark(2)]), Visit(mine: false));

        Assert.Equal([LineAct.AsPlanned, LineAct.Time, LineAct.Clear], Acts(mine, mine, theirs));
        Assert.Empty(Acts(theirs, mine, theirs));
    }

    [Fact]
    public async Task What_is_chosen_is_done_to_the_line_it_was_opened_on()
    {
        LineCommand? chosen = null;
        var place = new CellPlace(Guid.NewGuid(), 5, false);
        var menu = Render<LineMenu>(parameters => parameters.Add(p => p.OnChosen, command => chosen = command));

        await menu.InvokeAsync(() => menu.Instance.Open("身体介護1", place, [new LineChoice(LineAct.Change, "行を変える", "E"), new LineChoice(LineAct.Up, "上へ移す", "Alt+↑")]));
        menu.FindAll("[role=menuitem]")[1].Click();

        Assert.Equal(new LineCommand(LineAct.Up, place), chosen);
    }

    [Fact]
    public async Task Where_nothing_can_be_done_it_says_so()
    {
        var menu = Render<LineMenu>(parameters => parameters.Add(p => p.Nothing, "見るだけです。"));

        await menu.InvokeAsync(() => menu.Instance.Open("身体介護1", new CellPlace(Guid.NewGuid(), 1, true), []));

        Assert.Contains("見るだけです。", menu.Markup, StringComparison.Ordinal);
        Assert.Empty(menu.FindAll("[role=menu]"));
    }

    [Fact]
    public async Task Every_line_has_its_button_and_asks_with_its_place()
    {
        CellPlace? asked = null;
        var line = MonthGrid.GridSamples.Visit();
        var grid = Render<Grid>(parameters => parameters
            .Add(p => p.Model, MonthGrid.GridSamples.Of(line)).Add(p => p.OnMenu, place => asked = place));

        Assert.Equal("身体介護2 の操作", Assert.Single(grid.FindAll(".nm .more")).GetAttribute("aria-label"));
        await grid.InvokeAsync(() => grid.Instance.Menu(new CellPlace(line.Id, 3, true)));
        Assert.Equal(new CellPlace(line.Id, 3, true), asked);
    }

    private static IEnumerable<LineAct> Acts(LineView line, params LineView[] all) =>
        SlipPage.ChoicesOf(new SlipSheet(Of(all)), line, new CellPlace(line.Id, 2, false)).Select(choice => choice.Act);
}
