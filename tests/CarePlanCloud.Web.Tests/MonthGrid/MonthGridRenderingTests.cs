using AngleSharp.Dom;
using Bunit;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using Xunit;
using Grid = CarePlanCloud.Web.Components.Shared.MonthGrid.MonthGrid;

namespace CarePlanCloud.Web.Tests.MonthGrid;

public sealed class MonthGridRenderingTests : BunitContext
{
    public MonthGridRenderingTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void A_column_never_changes_place_and_missing_days_are_grey()
    {
        var grid = Show(GridSamples.Visit());

        var heads = grid.FindAll("thead tr:first-child th[data-day]");
        Assert.Equal(31, heads.Count);
        Assert.Contains("off", heads[30].ClassList);
        Assert.Equal("11月にない日", heads[30].TextContent);
        Assert.Equal(31, Cells(grid, "plan").Count);
        Assert.Contains("off", Cells(grid, "act")[30].ClassList);
    }

    [Fact]
    public void Weekends_and_holidays_say_it_with_a_letter_and_a_tint()
    {
        var grid = Show(GridSamples.Visit());

        var letters = grid.FindAll("thead tr:last-child th");
        Assert.Equal(("日", "祝", "土", "月"), (letters[0].TextContent, letters[2].TextContent, letters[6].TextContent, letters[1].TextContent));
        Assert.Contains("hol", letters[2].ClassList);
        Assert.Contains("sat", Cells(grid, "plan")[6].ClassList);
        Assert.Contains("today", letters[25].ClassList);
        Assert.Contains("today", Cells(grid, "act")[25].ClassList);
    }

    [Fact]
    public void Sums_count_visits_and_units_of_either_row()
    {
        var grid = Show(GridSamples.Visit());

        Assert.Equal(["2", "774"], grid.FindAll(".plan .sum").Select(sum => sum.TextContent));
        Assert.Equal(["1", "387"], grid.FindAll(".act .sum").Select(sum => sum.TextContent));
    }

    [Fact]
    public void Units_outside_the_limit_stand_in_parentheses()
    {
        var grid = Show(GridSamples.Visit() with { IsAddOn = true, IsOutsideLimit = true, Units = 22 });

        Assert.Equal("(44)", grid.FindAll(".plan .sum")[1].TextContent);
        Assert.Contains("sub", grid.Find("tbody").ClassList);
    }

    [Fact]
    public void The_rule_between_a_service_and_its_add_on_is_light()
    {
        var grid = Show(GridSamples.Visit(), GridSamples.Visit() with { IsAddOn = true }, GridSamples.Visit());

        Assert.Equal([true, false, false], grid.FindAll("tbody").Select(body => body.ClassList.Contains("join")));
    }

    [Theory]
    [InlineData(CellState.Difference, 0, "予定あり・実績なし", "dif")]
    [InlineData(CellState.TimeDifference, 1, "予定と時刻の差", "tim")]
    [InlineData(CellState.Conflict, 2, "二人の入力がちがう", "con")]
    public void A_state_is_marked_and_said_in_words(CellState state, int count, string words, string mark)
    {
        var line = GridSamples.Visit() with { Actual = GridSamples.Cells((10, new MonthCell(count, null, state, words))) };

        var cell = Cells(Show(line), "act")[9];

        Assert.Contains(mark, cell.ClassList);
        Assert.Equal($"{count}{words}", cell.TextContent.Split('、')[0]);
    }

    [Theory]
    [InlineData(CellState.Over30Days, "30日超（全額自己負担）", "o30")]
    [InlineData(CellState.ProRata, "日割の日", "pro")]
    public void A_special_day_is_marked_said_and_named_by_the_pointer(CellState state, string words, string mark)
    {
        var line = GridSamples.Visit() with { Note = "30日超", Plan = GridSamples.Cells((10, new MonthCell(1, null, state))) };

        var grid = Show(line);
        var cell = Cells(grid, "plan")[9];

        Assert.Contains(mark, cell.ClassList);
        Assert.Equal(($"1{words}", words), (cell.TextContent, cell.GetAttribute("title")));
        Assert.Equal("30日超架空訪問介護", grid.Find(".nm > span").TextContent);
        Assert.DoesNotContain(Cells(grid, "plan"), other => other != cell && other.HasAttribute("title"));
    }

    [Fact]
    public void Equipment_billed_by_days_says_so_on_its_bar()
    {
        var bed = GridSamples.Bed(15, 30);

        var grid = Show(bed with { Plan = [.. bed.Plan.Select(cell => cell.Count is null ? cell : cell with { State = CellState.ProRata })] });

        Assert.Contains("日割の日", grid.Find(".plan .span").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_legend_names_what_is_rare_only_where_it_stands()
    {
        var over = GridSamples.Visit() with { Actual = GridSamples.Cells((10, new MonthCell(1, null, CellState.Over30Days))) };

        Assert.DoesNotContain("30日超", Render<GridLegend>(parameters => parameters.Add(p => p.Model, GridSamples.Of(GridSamples.Visit()))).Markup, StringComparison.Ordinal);
        var legend = Render<GridLegend>(parameters => parameters.Add(p => p.Model, GridSamples.Of(over))).Markup;
        Assert.Contains("30日超", legend, StringComparison.Ordinal);
        Assert.DoesNotContain("日割", legend, StringComparison.Ordinal);
    }

    [Fact]
    public void An_emptied_cell_keeps_its_dot()
    {
        var line = GridSamples.Visit() with { Actual = GridSamples.Cells((5, new MonthCell(null, null, CellState.Changed))) };

        var cell = Cells(Show(line), "act")[4];

        Assert.Contains("chg", cell.ClassList);
        Assert.Equal("未送信の変更", cell.TextContent);
    }

    [Fact]
    public void A_deviating_time_is_said_even_without_a_state()
    {
        var line = GridSamples.Visit() with { Actual = GridSamples.Cells((5, new MonthCell(1, "17:30〜18:30"))) };

        Assert.Equal("117:30〜18:30", Cells(Show(line), "act")[4].TextContent);
    }

    [Fact]
    public void Equipment_is_one_bar_over_its_days()
    {
        var grid = Show(GridSamples.Bed(10, 20));

        var bar = Assert.Single(grid.FindAll(".plan .span"));
        Assert.Equal("11", bar.GetAttribute("colspan"));
        Assert.Equal("11/10 〜 11/20 貸与", bar.TextContent);
        Assert.Equal(31, Cells(grid, "plan").Sum(cell => cell.HasAttribute("colspan") ? int.Parse(cell.GetAttribute("colspan")!, System.Globalization.CultureInfo.InvariantCulture) : 1));
        Assert.Equal(["1", "1,000"], grid.FindAll(".plan .sum").Select(sum => sum.TextContent));
    }

    [Fact]
    public void Equipment_not_entered_yet_offers_the_place_of_its_plan()
    {
        var grid = Show(GridSamples.Bed(1, 30));

        var bar = Assert.Single(grid.FindAll(".act .span"));
        Assert.Equal(("30", "未入力"), (bar.GetAttribute("colspan"), bar.TextContent));
        Assert.Equal("0", grid.FindAll(".act .sum")[0].TextContent);
    }

    [Fact]
    public void A_bar_may_reach_the_thirty_first_day()
    {
        var october = new DateOnly(2026, 10, 1);
        var model = new MonthGridModel(october, MonthDay.Of(october, _ => false, october), [GridSamples.Bed(1, 31)]);

        var grid = Render<Grid>(parameters => parameters.Add(p => p.Model, model));

        Assert.Equal("10/1 〜 10/31 貸与", grid.Find(".plan .span").TextContent);
        Assert.Single(Cells(grid, "plan"));
    }

    [Fact]
    public void Only_a_row_that_may_be_entered_takes_values()
    {
        var grid = Show(GridSamples.Visit(), GridSamples.Visit() with { CanEnterActuals = false });

        Assert.Equal([true, false], grid.FindAll(".act").Select(row => row.HasAttribute("data-edit")));
        Assert.DoesNotContain(grid.FindAll(".plan"), row => row.HasAttribute("data-edit"));
        Assert.Contains("ここでは変えられません", grid.FindAll(".act th")[1].TextContent);
    }

    private IRenderedComponent<Grid> Show(params MonthLine[] lines) =>
        Render<Grid>(parameters => parameters.Add(p => p.Model, GridSamples.Of(lines)));

    private static List<IElement> Cells(IRenderedComponent<Grid> grid, string row) => [.. grid.FindAll($".{row} td.d")];
}
