using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.PlanWeeks;
using CarePlanCloud.Testing.Papers;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reports;

/// <summary>第３表: blocks true to time.</summary>
public sealed class WeekFormTests
{
    private static readonly WeekAxis Axis = new(40, 5.2, 0);

    [Fact]
    public void A_block_begins_and_ends_at_its_time()
    {
        var block = Assert.Single(Blocks(new WeekService(2, new(10, 0), new(16, 30), "通所介護")));

        Assert.Equal(40 + (10 * 5.2), block.Box.Y, 6);
        Assert.Equal(40 + (16.5 * 5.2), block.Box.Bottom, 6);
    }

    [Fact]
    public void Past_midnight_goes_on_the_next_day_and_from_Sunday_to_Monday()
    {
        var pieces = Axis.PiecesOf(new WeekService(7, new(22, 30), new(1, 0), "夜間")).ToList();

        Assert.Equal([(6, 1350, 1440), (0, 0, 60)], pieces.Select(piece => (piece.Column, piece.From, piece.To)));
    }

    [Fact]
    public void A_sheet_from_four_to_four_keeps_the_night_in_one_piece()
    {
        var axis = new WeekAxis(40, 5.2, 4);

        Assert.Equal((6, 1110, 1260), axis.PiecesOf(new WeekService(7, new(22, 30), new(1, 0), "夜間")).Select(piece => (piece.Column, piece.From, piece.To)).Single());
        Assert.Equal((6, 1260, 1320), axis.PiecesOf(new WeekService(1, new(1, 0), new(2, 0), "夜間")).Select(piece => (piece.Column, piece.From, piece.To)).Single());
    }

    [Fact]
    public void The_same_time_twice_is_a_point_and_a_missing_end_is_half_an_hour()
    {
        Assert.True(Axis.PiecesOf(new WeekService(1, new(7, 0), new(7, 0), "配食")).Single().IsPoint);
        Assert.Equal((780, 810), Axis.PiecesOf(new WeekService(6, new(13, 0), null, "訪問")).Select(piece => (piece.From, piece.To)).Single());
        Assert.Single(Printing.Marks<FrameMark>(InventedPlans.Week()), frame => frame.Style == LineStyle.Dashed);
    }

    [Fact]
    public void Blocks_of_a_day_never_cover_each_other()
    {
        var services = Enumerable.Range(0, 40).Select(number =>
            new WeekService(1, new TimeOnly(8, 0).AddMinutes(number * 7), new TimeOnly(8, 0).AddMinutes((number * 7) + (number % 5 * 15)), $"{number}")).ToArray();
        var blocks = Blocks(services);

        Assert.Equal(40, blocks.Count);
        Assert.All(blocks, block => Assert.True(block.Box.Height >= 3.6 - 1e-6 && block.Box.X >= 30 && block.Box.Right <= 59));
        Assert.Empty(from one in blocks
                     from other in blocks
                     where one != other && one.Box.X < other.Box.Right && other.Box.X < one.Box.Right
                         && one.Box.Y + 1e-6 < other.Box.Bottom && other.Box.Y + 1e-6 < one.Box.Bottom
                     select (one, other));
    }

    [Fact]
    public void Three_share_the_column_and_the_fourth_gets_a_number()
    {
        var blocks = Blocks([.. Enumerable.Range(0, 4).Select(number => new WeekService(1, new(9, 0), new(11, 0), $"{number}"))]);

        Assert.Equal(3, blocks.Count(block => Math.Abs(block.Box.Width - blocks[0].Box.Width) < 1e-6));
        Assert.True(blocks[3].Box.Width < 5);
    }

    [Fact]
    public void An_activity_stands_at_its_time_unless_another_stands_there()
    {
        var paper = new WeekPaper { Activities = [new(new(6, 30), null, "起床"), new(new(6, 35), null, "更衣"), new(new(23, 59), null, "消灯")] };
        var texts = Printing.Marks<TextMark>(paper).ToLookup(text => text.Text, text => text.Baseline);
        const double axisTop = 12 + 8 + 6 + 6;

        Assert.InRange(texts["起床"].Single(), axisTop + (6.5 * 5.2), axisTop + (6.5 * 5.2) + 4);
        Assert.True(texts["更衣"].Single() - texts["起床"].Single() >= 2.8);
        Assert.True(texts["消灯"].Single() < axisTop + (24 * 5.2));
    }

    [Fact]
    public void Hours_shrink_before_a_second_page()
    {
        var paper = InventedPlans.Week() with { OtherServices = [.. Enumerable.Range(1, 14).Select(number => $"サービス{number}")] };

        Assert.Single(Printing.Sheets(paper));
        Assert.Equal(2, Printing.Sheets(paper with { OtherServices = [.. Enumerable.Range(1, 25).Select(number => $"サービス{number}")] }).Count);
    }

    private static List<WeekBlock> Blocks(params WeekService[] services) => [.. WeekLanes.Of(Axis, services.SelectMany(Axis.PiecesOf), 30, 29)];
}
