using CarePlanCloud.Domain.Plans;
using Xunit;
using static CarePlanCloud.Domain.Tests.Plans.PlanSamples;

namespace CarePlanCloud.Domain.Tests.Plans;

public sealed class WeekBoardTests
{
    [Theory]
    [InlineData("09:07", "09:00")]
    [InlineData("09:08", "09:15")]
    [InlineData("23:55", "00:00")]
    public void Times_are_taken_in_quarters_of_an_hour(string time, string snapped) =>
        Assert.Equal(TimeOnly.Parse(snapped, null), WeekBoard.Snap(TimeOnly.Parse(time, null)));

    [Fact]
    public void A_moved_block_stays_as_long_as_it_was_past_midnight_too()
    {
        var block = Block(1, "22:00", "23:30");
        var moved = WeekBoard.Move(Week(block), block.Id, 5, new(23, 0)).Blocks[0];
        Assert.Equal((5, new TimeOnly(23, 0), new TimeOnly(0, 30), 90), (moved.Weekday, moved.Start, moved.End, WeekBoard.LengthOf(moved)));
    }

    [Fact]
    public void A_copy_comes_and_goes_with_the_same_key()
    {
        var block = Block(1, "09:00", "10:00");
        var copied = WeekBoard.ToggleCopy(Week(block), block.Id, 4, Guid.CreateVersion7());
        Assert.Equal([1, 4], WeekBoard.WeekdaysOf(copied, block));
        Assert.Equal([1], WeekBoard.WeekdaysOf(WeekBoard.ToggleCopy(copied, block.Id, 4, Guid.CreateVersion7()), block));
        Assert.Equal([1], WeekBoard.WeekdaysOf(WeekBoard.ToggleCopy(copied, copied.Blocks[1].Id, 4, Guid.Empty) is var same && same == copied ? Week(block) : copied, block));
    }

    [Fact]
    public void Blocks_stand_in_order_of_day_and_time()
    {
        var week = WeekBoard.Put(WeekBoard.Put(Week(Block(3, "09:00", "10:00", "後")), Block(1, "10:00", "11:00", "二")), Block(1, "08:00", "09:00", "一"));
        Assert.Equal(["一", "二", "後"], week.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_resized_block_is_never_without_length()
    {
        var block = Block(2, "09:00", "10:00");
        Assert.Equal(new TimeOnly(9, 15), WeekBoard.Resize(Week(block), block.Id, new(9, 15)).Blocks[0].End);
        Assert.Equal(new TimeOnly(10, 0), WeekBoard.Resize(Week(block), block.Id, new(9, 0)).Blocks[0].End);
    }

    [Theory]
    [InlineData(1, "09:00", "10:00", 1, "09:30", "11:00", true)]
    [InlineData(1, "09:00", "10:00", 1, "10:00", "11:00", false)]
    [InlineData(1, "09:00", "10:00", 2, "09:00", "10:00", false)]
    [InlineData(1, "23:00", "01:00", 2, "00:30", "02:00", true)]
    [InlineData(7, "23:00", "01:00", 1, "00:30", "02:00", true)]
    [InlineData(7, "23:00", "01:00", 1, "01:00", "02:00", false)]
    public void Blocks_meet_where_the_client_would_be_asked_for_twice(int day, string start, string end, int otherDay, string otherStart, string otherEnd, bool meet) =>
        Assert.Equal(meet, WeekBoard.Overlaps(Week(Block(day, start, end), Block(otherDay, otherStart, otherEnd))).Count == 1);

    [Fact]
    public void Blocks_of_different_weeks_of_the_month_do_not_meet()
    {
        var first = Block(1, "09:00", "10:00") with { WeeksOfMonth = [1, 3] };
        var second = Block(1, "09:00", "10:00") with { WeeksOfMonth = [2, 4] };
        Assert.Empty(WeekBoard.Overlaps(Week(first, second)));
        Assert.Single(WeekBoard.Overlaps(Week(first, second with { WeeksOfMonth = [3] })));
        Assert.Single(WeekBoard.Overlaps(Week(first, second with { WeeksOfMonth = [] })));
    }

    [Fact]
    public void Blocks_that_meet_share_the_column_and_midnight_cuts()
    {
        var pieces = WeekPieces.Of([Block(1, "09:00", "10:00", "甲"), Block(1, "09:30", "11:00", "乙"), Block(1, "11:00", "12:00", "丙"), Block(7, "23:00", "01:00", "夜")]);
        Assert.Equal(
            ["1 540-600 0/2 甲", "1 570-660 1/2 乙", "1 660-720 0/1 丙", "1 0-60 0/1 夜", "7 1380-1440 0/1 夜"],
            pieces.OrderBy(piece => piece.Block.Text == "夜").ThenBy(piece => piece.Weekday).ThenBy(piece => piece.From)
                .Select(piece => $"{piece.Weekday} {piece.From}-{piece.To} {piece.Lane}/{piece.Lanes} {piece.Block.Text}"));
    }

    private static WeeklyPlan Week(params WeekBlock[] blocks) => new() { Blocks = blocks };
}
