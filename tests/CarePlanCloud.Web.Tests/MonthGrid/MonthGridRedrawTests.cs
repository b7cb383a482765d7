using Bunit;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using Xunit;
using Grid = CarePlanCloud.Web.Components.Shared.MonthGrid.MonthGrid;

namespace CarePlanCloud.Web.Tests.MonthGrid;

/// <summary>Forty lines of 62 cells: a keystroke may cost one of them.</summary>
public sealed class MonthGridRedrawTests : BunitContext
{
    private readonly MonthLine[] _lines = [.. Enumerable.Range(0, 40).Select(_ => GridSamples.Visit())];

    public MonthGridRedrawTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Only_the_changed_row_redraws()
    {
        var grid = Show();
        var changed = _lines[7] with { Version = 2, Actual = GridSamples.Cells((3, new MonthCell(5))) };
        var after = _lines.ToArray();
        after[7] = changed;

        grid.Render(parameters => parameters.Add(p => p.Model, GridSamples.Of(after)));

        Assert.Equal(Enumerable.Range(0, 40).Select(i => i == 7 ? 2 : 1), Redraws(grid));
        Assert.Equal("5", grid.FindAll("tbody")[7].QuerySelectorAll(".act td.d")[2].TextContent);
    }

    [Fact]
    public void A_row_whose_version_stands_is_left_alone_although_its_record_is_new()
    {
        var grid = Show();

        grid.Render(parameters => parameters.Add(p => p.Model, GridSamples.Of([.. _lines.Select(line => line with { })])));

        Assert.All(Redraws(grid), count => Assert.Equal(1, count));
    }

    [Fact]
    public void Another_month_redraws_every_row()
    {
        var grid = Show();
        var october = new DateOnly(2026, 10, 1);

        grid.Render(parameters => parameters.Add(p => p.Model, new MonthGridModel(october, MonthDay.Of(october, _ => false, october), _lines)));

        Assert.All(Redraws(grid), count => Assert.Equal(2, count));
    }

    [Fact]
    public void A_line_that_leaves_takes_no_other_with_it()
    {
        var grid = Show();

        grid.Render(parameters => parameters.Add(p => p.Model, GridSamples.Of([.. _lines.Skip(1)])));

        Assert.Equal(39, grid.FindAll("tbody").Count);
        Assert.All(Redraws(grid), count => Assert.Equal(1, count));
    }

    private IRenderedComponent<Grid> Show() =>
        Render<Grid>(parameters => parameters.Add(p => p.Model, GridSamples.Of(_lines)));

    private static IEnumerable<int> Redraws(IRenderedComponent<Grid> grid) =>
        grid.FindComponents<MonthGridRow>().Select(row => row.RenderCount);
}
