using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Schedules;

public sealed class EnterActualsTests : CareTest
{
    private static readonly ServiceTime Ten = new(new TimeOnly(10, 0), new TimeOnly(10, 30));

    private SlipView slip = null!;

    /// <summary>訪問介護 9:00–9:30, planned on the 2nd, 5th, 9th …</summary>
    private Guid Visit => slip.Lines.Single(line => line.ServiceCode == "111111").Id;

    private Guid Monthly => slip.Lines.Single(line => line.ServiceCode == "116269").Id;

    private Guid DayCareLine => slip.Lines.Single(line => line.ServiceCode == "151341").Id;

    [Fact]
    public async Task What_is_entered_stands_there()
    {
        await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, null, new CellValue(2)));
        Assert.Equal(new DayMark(2, 2, new ServiceTime(new TimeOnly(9, 0), new TimeOnly(9, 30)), 244), await MarkAsync(2));
    }

    [Fact]
    public async Task A_visit_may_have_been_at_another_time()
    {
        await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, null, new CellValue(1, Ten)));
        Assert.Equal(Ten, (await MarkAsync(2))?.Time);
    }

    [Fact]
    public async Task Nought_is_something_else_than_nothing()
    {
        await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, null, new CellValue(0)));
        Assert.Equal(0, (await MarkAsync(2))?.Count);
    }

    [Fact]
    public async Task A_cell_can_be_emptied()
    {
        await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, null, new CellValue(1)));
        await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, new CellValue(1), null));
        Assert.Null(await MarkAsync(2));
    }

    [Fact]
    public async Task A_cell_named_twice_says_what_was_said_last()
    {
        await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, null, new CellValue(1)));
        await EnterAsync(
            HomeHelp, slip.Id,
            new CellChange(Visit, 2, new CellValue(1), null, AnyBefore: true), new CellChange(Visit, 2, null, new CellValue(3), AnyBefore: true));
        Assert.Equal(3, (await MarkAsync(2))?.Count);
    }

    [Fact]
    public async Task The_answer_holds_the_changed_line()
    {
        var lines = (await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 3, null, new CellValue(1)))).Value;
        Assert.Equal((Visit, 1), (Assert.Single(lines).Id, lines[0].Actual[3].Count));
    }

    public static TheoryData<string, int, int, bool> Wrong => new()
    {
        { "day_outside_month", 0, 1, false },
        { "day_outside_month", 31, 1, false },
        { "count_out_of_range", 2, -1, false },
        { "count_out_of_range", 2, 100, false },
        { "time_not_fit", 2, 1, true },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_cannot_be_is_refused(string code, int day, int count, bool emptySpan)
    {
        var time = emptySpan ? new ServiceTime(new TimeOnly(9, 0), new TimeOnly(9, 0)) : null;
        Assert.Equal(code, (await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, day, null, new CellValue(count, time)))).Refusal?.Code);
    }

    [Fact]
    public async Task A_service_without_a_time_takes_none() =>
        Assert.Equal("time_not_fit", (await EnterAsync(HomeHelp, slip.Id, new CellChange(Monthly, 30, null, new CellValue(1, Ten)))).Refusal?.Code);

    [Fact]
    public async Task Nothing_is_no_entry() => Assert.Equal("nothing_to_change", (await EnterAsync(HomeHelp, slip.Id)).Refusal?.Code);

    [Fact]
    public async Task A_slip_that_is_not_there_is_refused() =>
        Assert.Equal("slip_not_found", (await EnterAsync(HomeHelp, Guid.NewGuid(), new CellChange(Visit, 2, null, new CellValue(1)))).Refusal?.Code);

    [Fact]
    public async Task A_line_of_another_slip_is_refused()
    {
        var other = await SlipOfAsync(HomeHelp, "9900000002");
        Assert.Equal("line_not_found", (await EnterAsync(HomeHelp, other.Id, new CellChange(Visit, 2, null, new CellValue(1)))).Refusal?.Code);
    }

    [Fact]
    public async Task Another_offices_line_is_refused() =>
        Assert.Equal("other_offices_line", (await EnterAsync(HomeHelp, slip.Id, new CellChange(DayCareLine, 4, null, new CellValue(1)))).Refusal?.Code);

    [Fact]
    public async Task One_refused_cell_refuses_them_all()
    {
        await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, null, new CellValue(1)), new CellChange(Visit, 31, null, new CellValue(1)));
        Assert.Null(await MarkAsync(2));
    }

    [Fact]
    public async Task A_care_manager_may_write_any_line()
    {
        var planned = await SlipOfAsync(Planner, "9900000001");
        var changes = planned.Lines.Select(line => new CellChange(line.Id, 4, null, new CellValue(1))).ToArray();
        Assert.True((await EnterAsync(Planner, planned.Id, changes)).IsDone);
    }

    [Fact]
    public async Task The_second_writer_learns_both_values()
    {
        await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, null, new CellValue(2)));
        var refused = (await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, null, new CellValue(1)))).Refusal!;
        var conflict = Assert.Single((IReadOnlyList<CellConflict>)refused.Detail!);
        Assert.Equal(("changed_meanwhile", 2, 1, "見本 訪子"), (refused.Code, conflict.Theirs!.Count, conflict.Yours!.Count, conflict.WrittenBy));
    }

    [Fact]
    public async Task Writing_over_is_possible_when_it_is_asked_for()
    {
        await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, null, new CellValue(2)));
        await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, null, new CellValue(1), AnyBefore: true));
        Assert.Equal(1, (await MarkAsync(2))?.Count);
    }

    [Fact]
    public async Task The_same_value_twice_is_no_conflict()
    {
        await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, null, new CellValue(2)));
        Assert.True((await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, null, new CellValue(2)))).IsDone);
    }

    [Fact]
    public async Task Of_two_writers_of_one_cell_one_wins_and_the_other_is_told()
    {
        int? stands = null;
        for (var round = 0; round < 30; round++)
        {
            var before = stands is { } count ? new CellValue(count) : null;
            var wanted = new[] { 1 + (round * 2), 2 + (round * 2) };
            var both = await Task.WhenAll(wanted.Select(value => EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, before, new CellValue(value)))));
            var winner = Assert.Single(wanted, value => both[Array.IndexOf(wanted, value)].IsDone);
            var told = (IReadOnlyList<CellConflict>)both.Single(outcome => !outcome.IsDone).Refusal!.Detail!;
            stands = (await MarkAsync(2))?.Count;
            Assert.Equal((winner, winner, wanted.Sum() - winner), (stands, told[0].Theirs!.Count, told[0].Yours!.Count));
        }
    }

    [Fact]
    public async Task Writers_of_different_cells_do_not_lose_each_others_work()
    {
        var days = Enumerable.Range(1, 30).ToList();
        var all = await Task.WhenAll(days.Select(day => EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, day, null, new CellValue(day)))));
        Assert.All(all, outcome => Assert.True(outcome.IsDone));
        var line = (await OpenAsync(HomeHelp, slip.Id)).Value.Lines.Single(row => row.Id == Visit);
        Assert.Equal(days, line.Actual.OrderBy(mark => mark.Key).Select(mark => mark.Value.Count));
    }

    [Fact]
    public async Task As_planned_fills_every_open_day_of_the_own_lines()
    {
        await AsPlannedAsync(HomeHelp, slip.Id);
        var lines = (await OpenAsync(HomeHelp, slip.Id)).Value.Lines;
        Assert.All(lines, line => Assert.Equal(line.CanEnterActuals ? line.Planned : new Dictionary<int, DayMark>(), line.Actual));
    }

    [Fact]
    public async Task As_planned_never_overwrites_an_entry()
    {
        await EnterAsync(HomeHelp, slip.Id, new CellChange(Visit, 2, null, new CellValue(0)), new CellChange(Visit, 5, null, new CellValue(1, Ten)));
        await AsPlannedAsync(HomeHelp, slip.Id);
        Assert.Equal((0, Ten), ((await MarkAsync(2))?.Count, (await MarkAsync(5))?.Time));
    }

    [Fact]
    public async Task As_planned_twice_changes_nothing()
    {
        await AsPlannedAsync(HomeHelp, slip.Id);
        Assert.Empty((await AsPlannedAsync(HomeHelp, slip.Id)).Value);
    }

    [Fact]
    public async Task As_planned_for_another_offices_line_is_refused() =>
        Assert.Equal("other_offices_line", (await AsPlannedAsync(HomeHelp, slip.Id, DayCareLine)).Refusal?.Code);

    [Fact]
    public async Task As_planned_for_a_line_that_is_not_there_is_refused() =>
        Assert.Equal("line_not_found", (await AsPlannedAsync(HomeHelp, slip.Id, Guid.NewGuid())).Refusal?.Code);

    [Fact]
    public async Task An_unplanned_line_takes_its_units_from_the_table()
    {
        var added = (await AddLineAsync(HomeHelp, slip.Id, new UnplannedLine("111211", Ten))).Value;
        Assert.Equal((387, false, TestCare.HomeHelp), (added.Units, added.IsPlanned, added.OfficeNumber));
    }

    [Theory]
    [InlineData("999999", null, "unknown_service_code")]
    [InlineData("1111", null, "unknown_service_code")]
    [InlineData("111211", TestCare.DayCare, "other_offices_line")]
    public async Task An_unplanned_line_that_cannot_be_is_refused(string code, string? office, string refusal) =>
        Assert.Equal(refusal, (await AddLineAsync(HomeHelp, slip.Id, new UnplannedLine(code, Ten, office))).Refusal?.Code);

    [Fact]
    public async Task A_line_that_is_there_already_is_refused() =>
        Assert.Equal("line_exists", (await AddLineAsync(HomeHelp, slip.Id, new UnplannedLine("111111", new ServiceTime(new TimeOnly(9, 0), new TimeOnly(9, 30))))).Refusal?.Code);

    [Fact]
    public async Task Two_who_add_the_same_line_at_once_make_one()
    {
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AddLineAsync(HomeHelp, slip.Id, new UnplannedLine("111211", Ten))));
        Assert.Single(both, outcome => outcome.IsDone);
    }

    [Fact]
    public async Task A_viewer_may_not_enter()
    {
        await Care.TamperAsync($"update offices.membership set role = 'viewer' where office_id = '{await Care.TenantIdAsync(TestCare.HomeHelp)}' and login_name = 'kenmu'");
        var viewer = new Caller.Member(await Care.ScalarAsync<Guid>("select user_id from offices.membership where login_name = 'kenmu' limit 1"), TestCare.HomeHelp);
        Assert.Equal(IdentityRefusals.Forbidden, (await EnterAsync(viewer, slip.Id, new CellChange(Visit, 2, null, new CellValue(1)))).Refusal);
    }

    protected override async Task ArrangeAsync()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        slip = await SlipOfAsync(HomeHelp, "9900000001");
    }

    private async Task<DayMark?> MarkAsync(int day) =>
        (await OpenAsync(HomeHelp, slip.Id)).Value.Lines.Single(line => line.Id == Visit).Actual.GetValueOrDefault(day);
}
