using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Web.Components.Pages.Slips;
using Xunit;
using static CarePlanCloud.Web.Tests.Pages.SlipSamples;

namespace CarePlanCloud.Web.Tests.Pages;

/// <summary>What an entry becomes, and how it is taken back.</summary>
public sealed class SlipSheetTests
{
    [Fact]
    public void A_typed_count_carries_what_was_seen_before_and_keeps_a_deviating_time()
    {
        var visit = Visit(actual: [Mark(2, 1, Later)]);

        var change = new SlipSheet(Of(visit)).Typed(visit.Id, 2, 2);

        Assert.Equal(new CellChange(visit.Id, 2, new CellValue(1, Later), new CellValue(2, Later)), change);
    }

    [Fact]
    public void The_planned_time_is_not_repeated()
    {
        var visit = Visit(actual: [Mark(2)]);

        Assert.Equal(new CellValue(1), new SlipSheet(Of(visit)).Typed(visit.Id, 2, 0)!.Before);
        Assert.Null(new SlipSheet(Of(visit)).Timed(visit.Id, 2, Morning)!.After!.Time);
    }

    [Fact]
    public void Another_offices_line_takes_no_entry()
    {
        var theirs = Visit(mine: false, actual: [Mark(2)]);
        var sheet = new SlipSheet(Of(theirs));

        Assert.Null(sheet.Typed(theirs.Id, 2, 1));
        Assert.Null(sheet.Timed(theirs.Id, 2, Later));
        Assert.Empty(sheet.Cleared(theirs.Id));
    }

    [Fact]
    public void Undo_gives_back_every_day_an_act_changed()
    {
        var visit = Visit(actual: [Mark(2, 0)]);
        var sheet = new SlipSheet(Of(visit));

        sheet.Accept([visit with { Actual = new Dictionary<int, DayMark> { [2] = Mark(2), [5] = Mark(5) } }]);

        Assert.Equal(
            [new CellChange(visit.Id, 2, new CellValue(1), new CellValue(0)), new CellChange(visit.Id, 5, new CellValue(1), null)],
            ((UndoStep.Cells)sheet.TakeUndo()!).Changes);
        Assert.Null(sheet.TakeUndo());
    }

    [Fact]
    public void An_act_that_changed_nothing_leaves_nothing_to_undo()
    {
        var visit = Visit(actual: [Mark(2)]);
        var sheet = new SlipSheet(Of(visit));

        sheet.Accept([visit]);

        Assert.False(sheet.CanUndo);
    }

    [Fact]
    public void A_settled_conflict_leaves_the_others()
    {
        var visit = Visit();
        var sheet = new SlipSheet(Of(visit));
        var second = new CellConflict(visit.Id, 2, null, new CellValue(1), "見本 訪子", null);
        var fifth = second with { Day = 5 };

        sheet.Mark([second, fifth]);
        sheet.Settle(second);

        Assert.Equal([fifth], sheet.Conflicts);
    }

    [Fact]
    public void An_add_on_in_step_with_its_visit_goes_along()
    {
        var visit = Visit(planned: [Mark(2)]) with { CanEnterPlan = true };
        var addOn = visit with { Id = Guid.NewGuid(), ServiceCode = "155301", IsAddOn = true };
        var other = addOn with { Id = Guid.NewGuid(), Planned = new Dictionary<int, DayMark> { [3] = Mark(3) } };
        var sheet = new SlipSheet(Of(visit, addOn, other));

        var changes = sheet.WithAddOns([sheet.Typed(visit.Id, 3, 1, Phase.Planned)!]);

        Assert.Equal([visit.Id, addOn.Id], changes.Select(change => change.LineId));
    }

    [Theory]
    [InlineData("0900-1000", "09:00～10:00")]
    [InlineData("900-1000", "09:00～10:00")]
    [InlineData("09001000", "09:00～10:00")]
    [InlineData("０９００－１０００", "09:00～10:00")]
    [InlineData("0900", null)]
    [InlineData("0900-2500", null)]
    public void Times_are_typed_in_one_go(string typed, string? time) => Assert.Equal(time, TypedTime.ReadSpan(typed, out _)?.ToString());

    [Theory]
    [InlineData("14", "2,5,9,12,16,19,23,26,30")]
    [InlineData("月・木", "2,5,9,12,16,19,23,26,30")]
    [InlineData("7", "1,8,15,22,29")]
    [InlineData("", "")]
    [InlineData("8", null)]
    public void Weekdays_are_digits_or_letters(string typed, string? days) =>
        Assert.Equal(days, TypedWeekdays.Read(typed, new(2026, 11)) is { } read ? string.Join(',', read) : null);
}
