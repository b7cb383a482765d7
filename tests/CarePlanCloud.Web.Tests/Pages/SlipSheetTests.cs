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
        Assert.Null(((UndoStep.Cells)sheet.TakeUndo()!).Changes);
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
}
