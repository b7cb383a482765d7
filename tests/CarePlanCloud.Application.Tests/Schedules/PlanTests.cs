using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Schedules;

/// <summary>The planned side of a slip in the hands of the office that plans it.</summary>
public sealed class PlanTests : CareTest
{
    private static readonly ServiceTime Nine = new(new TimeOnly(9, 0), new TimeOnly(9, 30));
    private static readonly ServiceTime Ten = new(new TimeOnly(10, 0), new TimeOnly(10, 30));

    private SlipView slip = null!;

    private Guid Visit => Line("111111").Id;

    [Fact]
    public async Task What_is_planned_stands_there_with_the_units_of_its_line()
    {
        var written = await PlanAsync(Planner, new CellChange(Visit, 3, null, new CellValue(2)));
        Assert.Equal(new DayMark(3, 2, Nine, 244), Assert.Single(written.Value).Planned[3]);
        Assert.Equal(2, (await Again()).Lines.Single(line => line.Id == Visit).Planned[3].Count);
    }

    [Fact]
    public async Task A_planned_cell_that_changed_meanwhile_is_refused_with_both_values()
    {
        await PlanAsync(Planner, new CellChange(Visit, 2, new CellValue(1), new CellValue(2)));
        var second = await PlanAsync(Planner, new CellChange(Visit, 2, new CellValue(1), null));
        var conflict = Assert.Single(Assert.IsAssignableFrom<IReadOnlyList<CellConflict>>(second.Refusal!.Detail));
        Assert.Equal((Phase.Planned, 2, null), (conflict.Phase, conflict.Theirs?.Count, conflict.Yours));
    }

    [Theory]
    [InlineData(0, "planned_count_out_of_range")]
    [InlineData(100, "count_out_of_range")]
    public async Task A_plan_says_how_often(int count, string code) =>
        Assert.Equal(code, (await PlanAsync(Planner, new CellChange(Visit, 3, null, new CellValue(count)))).Refusal?.Code);

    [Fact]
    public async Task A_service_office_does_not_write_the_plan()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        var copy = await SlipOfAsync(HomeHelp, slip.Client.InsuredNumber);
        Assert.False(copy.IsOwnPlan);
        Assert.All(copy.Lines, line => Assert.False(line.CanEnterPlan));
        var line = copy.Lines.First(line => line.CanEnterActuals);
        var written = await Care.Door.RunAsync<EnterPlan, IReadOnlyList<LineView>>(
            HomeHelp, use => use.RunAsync(copy.Id, [new CellChange(line.Id, 1, null, new CellValue(1))], CancellationToken.None));
        Assert.Equal("other_offices_plan", written.Refusal?.Code);
        Assert.Equal("other_offices_plan", (await AddAsync(HomeHelp, copy.Id, new PlannedService("111111", Ten, TestCare.HomeHelp))).Refusal?.Code);
    }

    [Fact]
    public async Task Another_office_does_not_find_it() =>
        Assert.Equal("slip_not_found", (await AddAsync(DayCare, slip.Id, new PlannedService("111111", Ten, TestCare.HomeHelp))).Refusal?.Code);

    [Fact]
    public async Task A_line_is_added_where_the_paper_has_it_with_its_add_ons()
    {
        var added = await AddAsync(Planner, slip.Id, new PlannedService("152441", new ServiceTime(new(8, 0), new(11, 30)), TestCare.DayCare)
        {
            AddOnCodes = ["155301", "156104"],
            Days = [2, 9],
        });
        Assert.True(added.IsDone, added.Refusal?.Message);
        var lines = added.Value.Lines;
        Assert.Equal("152441", lines[0].ServiceCode);
        Assert.Equal("155301", lines[1].ServiceCode);
        Assert.Equal(lines[0].Planned.Keys.Order(), lines[1].Planned.Keys.Order());
        Assert.Equal(lines.Select(line => line.Id), (await Again()).Lines.Select(line => line.Id));
    }

    [Fact]
    public async Task The_same_line_twice_is_refused() =>
        Assert.Equal("line_exists", (await AddAsync(Planner, slip.Id, new PlannedService("111111", Nine, TestCare.HomeHelp))).Refusal?.Code);

    public static TheoryData<PlannedService, string> Wrong => new()
    {
        { new PlannedService("119999", Ten, TestCare.HomeHelp), "unknown_service_code" },
        { new PlannedService("", Ten, TestCare.HomeHelp), "unknown_service_code" },
        { new PlannedService("111111", new(new(9, 0), new(9, 0)), TestCare.HomeHelp), "time_not_fit" },
        { new PlannedService("111111", Ten, "12"), "bad_office_number" },
        { new PlannedService("111111", Ten, TestCare.HomeHelp) { Days = [31] }, "day_outside_month" },
        { new PlannedService("171001", null, "9970000045") { Units = 500 }, "equipment_code_missing" },
        { new PlannedService("171001", null, "9970000045") { TaisCode = "00001-000001" }, "equipment_price_missing" },
        { new PlannedService("171001", Ten, "9970000045") { TaisCode = "00001-000001", Units = 5 }, "time_not_fit" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_cannot_stand_on_a_slip_is_refused(PlannedService wanted, string code) =>
        Assert.Equal(code, (await AddAsync(Planner, slip.Id, wanted)).Refusal?.Code);

    [Fact]
    public async Task Equal_equipment_is_numbered()
    {
        var bed = new PlannedService("171003", null, "9970000045") { TaisCode = "00001-000001", EquipmentName = "特殊寝台", Units = 900 };
        await AddAsync(Planner, slip.Id, bed);
        var twice = await AddAsync(Planner, slip.Id, bed with { EquipmentName = "特殊寝台（2台目）", TaisCode = "00001-000002" });
        Assert.Equal(
            [("1", 1), ("2", 1)],
            twice.Value.Lines.Where(line => line.ServiceCode == "171003").Select(line => (line.DetailDiscriminatorCode, line.Planned[1].Count)));
    }

    [Fact]
    public async Task Units_are_after_the_partners_discount()
    {
        await Care.ScalarAsync<long>(
            """
            with changed as (update partners.partner set name = '割引ヘルパー',
                discounts = '[{"ServiceKindOrCode":"11","Percent":95,"ValidFrom":"2026-01-01","ValidTo":null}]'
                where tenant_id = $1 and office_number = '9970000029' returning 1)
            select count(*) from changed
            """,
            await Care.TenantIdAsync(TestCare.Planner));
        var line = (await AddAsync(Planner, slip.Id, new PlannedService("111111", Ten, TestCare.HomeHelp))).Value.Lines.Single(
            line => line.Time == Ten && line.ServiceCode == "111111");
        Assert.Equal((232, 95, "割引ヘルパー"), (line.Units, line.DiscountPercent, line.OfficeName));
    }

    [Fact]
    public async Task Another_time_takes_the_planned_days_along()
    {
        var changed = await ChangeAsync(Visit, new LineEdit("111111", Ten, TestCare.HomeHelp));
        var line = changed.Value.Lines.Single(line => line.Id == Visit);
        Assert.Equal(Ten, line.Time);
        Assert.All(line.Planned.Values, mark => Assert.Equal(Ten, mark.Time));
    }

    [Fact]
    public async Task Another_code_brings_its_units()
    {
        var line = (await ChangeAsync(Visit, new LineEdit("111211", Nine, TestCare.HomeHelp))).Value.Lines.Single(line => line.Id == Visit);
        Assert.Equal((387, 387), (line.Units, line.Planned.Values.First().Units));
    }

    [Fact]
    public async Task Equipment_does_not_become_a_visit()
    {
        Assert.Equal("equipment_is_another_line", (await ChangeAsync(Visit, new LineEdit("171001", null, "9970000045"))).Refusal?.Code);
        Assert.Equal("111111", (await Again()).Lines.Single(line => line.Id == Visit).ServiceCode);
    }

    [Fact]
    public async Task Where_something_was_done_the_service_stays_and_the_line_too()
    {
        await EnterAsync(Planner, slip.Id, new CellChange(Visit, 2, null, new CellValue(1)));
        Assert.Equal("line_has_actuals", (await ChangeAsync(Visit, new LineEdit("111211", Nine, TestCare.HomeHelp))).Refusal?.Code);
        Assert.Equal("line_has_actuals", (await RemoveAsync(Visit)).Refusal?.Code);
        Assert.True((await ChangeAsync(Visit, new LineEdit("111111", Ten, TestCare.HomeHelp))).IsDone);
    }

    [Fact]
    public async Task A_line_taken_away_comes_back_as_it_was()
    {
        var before = Line("111111");
        var removed = (await RemoveAsync(Visit)).Value;
        Assert.DoesNotContain(removed.Left, line => line.Id == Visit);
        var back = await Care.Door.RunAsync<RestoreLine, ChangedLines>(Planner, use => use.RunAsync(slip.Id, removed, CancellationToken.None));
        var after = back.Value.Lines.Single(line => line.Id == Visit);
        Assert.Equal(
            (before.Units, before.Time, string.Join(',', before.Planned.Keys.Order())), (after.Units, after.Time, string.Join(',', after.Planned.Keys.Order())));
        Assert.Equal(slip.Lines.Select(line => line.Id), back.Value.Lines.Select(line => line.Id));
    }

    [Fact]
    public async Task A_line_moves_one_place_and_not_past_the_end()
    {
        var second = slip.Lines[1].Id;
        var moved = await MoveAsync(second, down: false);
        Assert.Equal(second, moved.Value.Lines[0].Id);
        Assert.Equal("no_further", (await MoveAsync(second, down: false)).Refusal?.Code);
    }

    protected override async Task ArrangeAsync()
    {
        var summary = (await SlipsAsync(Planner))[0];
        slip = (await OpenAsync(Planner, summary.Id)).Value;
    }

    private LineView Line(string code) => slip.Lines.First(line => line.ServiceCode == code);

    private async Task<SlipView> Again() => (await OpenAsync(Planner, slip.Id)).Value;

    private Task<Outcome<IReadOnlyList<LineView>>> PlanAsync(Caller caller, params CellChange[] changes) =>
        Care.Door.RunAsync<EnterPlan, IReadOnlyList<LineView>>(caller, use => use.RunAsync(slip.Id, changes, CancellationToken.None));

    private Task<Outcome<ChangedLines>> AddAsync(Caller caller, Guid slipId, PlannedService wanted) =>
        Care.Door.RunAsync<AddPlannedLine, ChangedLines>(caller, use => use.RunAsync(slipId, wanted, CancellationToken.None));

    private Task<Outcome<ChangedLines>> ChangeAsync(Guid lineId, LineEdit edit) =>
        Care.Door.RunAsync<ChangeLine, ChangedLines>(Planner, use => use.RunAsync(slip.Id, lineId, edit, CancellationToken.None));

    private Task<Outcome<RemovedLine>> RemoveAsync(Guid lineId) =>
        Care.Door.RunAsync<RemoveLine, RemovedLine>(Planner, use => use.RunAsync(slip.Id, lineId, CancellationToken.None));

    private Task<Outcome<ChangedLines>> MoveAsync(Guid lineId, bool down) =>
        Care.Door.RunAsync<MoveLine, ChangedLines>(Planner, use => use.RunAsync(slip.Id, lineId, down, CancellationToken.None));
}
