using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Web.Components.Pages.Slips;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using Xunit;
using static CarePlanCloud.Web.Tests.Pages.SlipSamples;

namespace CarePlanCloud.Web.Tests.Pages;

/// <summary>What the grid is told about a slip.</summary>
public sealed class SlipGridTests
{
    private static readonly IReadOnlyList<MonthDay> Days = MonthDay.Of(new DateOnly(2026, 11, 1), _ => false, new DateOnly(2026, 11, 23));

    [Fact]
    public void A_day_nobody_has_reported_on_is_empty_and_no_difference()
    {
        var line = Drawn(new SlipSheet(Of(Visit())));

        Assert.Equal(1, line.Plan[1].Count);
        Assert.Equal(default, line.Actual[1]);
    }

    [Theory]
    [InlineData(2, 0, CellState.Difference, "予定あり・実績なし")]
    [InlineData(3, 1, CellState.Difference, "予定なし・実績あり")]
    [InlineData(2, 2, CellState.Difference, "回数の差")]
    [InlineData(2, 1, CellState.None, null)]
    public void A_reported_day_says_how_it_differs(int day, int count, CellState state, string? words)
    {
        var cell = Drawn(new SlipSheet(Of(Visit(actual: [Mark(day, count)])))).Actual[day - 1];

        Assert.Equal((count, state, words), (cell.Count, cell.State, cell.DifferenceText));
    }

    [Fact]
    public void A_visit_at_another_time_shows_the_time()
    {
        var cell = Drawn(new SlipSheet(Of(Visit(actual: [Mark(2, 1, Later)])))).Actual[1];

        Assert.Equal(CellState.TimeDifference, cell.State);
        Assert.Equal("09:15～09:45", cell.TimeText);
    }

    [Fact]
    public void A_conflict_marks_its_cell_even_when_the_other_emptied_it()
    {
        var visit = Visit();
        var sheet = new SlipSheet(Of(visit));
        sheet.Mark([new CellConflict(visit.Id, 2, null, new CellValue(1), "見本 訪子", null)]);

        Assert.Equal(CellState.Conflict, Drawn(sheet).Actual[1].State);
    }

    [Fact]
    public void Equipment_planned_on_its_first_day_is_a_bar_to_the_end_of_the_month()
    {
        var line = Drawn(new SlipSheet(Of(Chair(new DayMark(1, 1, null, 600)))));

        Assert.Equal(30, line.Plan.Count(cell => cell.Count == 1));
        Assert.Equal(30, line.Actual.Count(cell => cell.Count == 1));
        Assert.Equal(1, line.CountOf(line.Actual));
    }

    [Fact]
    public void Equipment_that_was_not_rented_says_so_on_its_first_day()
    {
        var line = Drawn(new SlipSheet(Of(Chair(new DayMark(1, 0, null, 600)))));

        Assert.Equal(0, line.Actual[0].Count);
        Assert.Equal(0, line.CountOf(line.Actual));
    }

    [Fact]
    public void An_add_on_says_its_time_only_where_it_is_not_its_services()
    {
        var other = Visit() with { IsAddOn = true, Time = Later };

        var lines = SlipGrid.Of(new SlipSheet(Of(Visit(), Visit() with { IsAddOn = true }, other)), Days).Lines;

        Assert.Equal(["09:00", null, "09:15"], lines.Select(line => line.StartTime));
    }

    [Fact]
    public void A_day_beyond_thirty_is_marked_where_the_sheet_has_it_and_something_stands()
    {
        var visit = Visit(actual: [Mark(5)]);
        var sheet = new SlipSheet(Of(visit) with { IsOwnPlan = true });
        var before = sheet.VersionOf(visit.Id);

        sheet.MarkOver30(Phase.Planned, new Dictionary<Guid, IReadOnlyList<int>> { [visit.Id] = [5, 6] });

        var line = Drawn(sheet);
        Assert.Equal([5], Enumerable.Range(1, 31).Where(day => line.Plan[day - 1].State == CellState.Over30Days));
        Assert.DoesNotContain(line.Actual, cell => cell.State.HasFlag(CellState.Over30Days));
        Assert.Equal("30日超", line.Note);
        Assert.True(line.Version > before);
        sheet.MarkOver30(Phase.Planned, new Dictionary<Guid, IReadOnlyList<int>> { [visit.Id] = [5, 6] });
        Assert.Equal(line.Version, sheet.VersionOf(visit.Id));
        sheet.MarkOver30(Phase.Planned, new Dictionary<Guid, IReadOnlyList<int>>());
        Assert.True(sheet.VersionOf(visit.Id) > line.Version);
    }

    [Fact]
    public void On_another_offices_plan_the_file_says_which_line_is_beyond_thirty()
    {
        var line = Drawn(new SlipSheet(Of(Visit() with { IsOver30Days = true })));

        Assert.Equal([2, 5], Enumerable.Range(1, 31).Where(day => line.Plan[day - 1].State == CellState.Over30Days));
    }

    [Fact]
    public void Days_of_a_pro_rata_month_are_marked_on_both_rows()
    {
        var line = Drawn(new SlipSheet(Of(Visit(actual: [Mark(2), Mark(5)]) with { ProRataDays = ProRataDays.Of(new(2026, 11), 4, 6) })));

        Assert.Equal([4, 5, 6], Enumerable.Range(1, 31).Where(day => line.Plan[day - 1].State == CellState.ProRata));
        Assert.Equal([5], Enumerable.Range(1, 31).Where(day => line.Actual[day - 1].State == CellState.ProRata));
        Assert.Equal("日割", line.Note);
    }

    private static MonthLine Drawn(SlipSheet sheet) => SlipGrid.Of(sheet, Days).Lines[0];
}
