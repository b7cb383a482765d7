using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;
using Xunit;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

/// <summary>The overrun of 区分支給限度: put on rows by hand, or by a proposal. 訪問 1,000 × 5 at 11 yen, 通所 900 × 5 and 40 × 5 at 10 yen.</summary>
public sealed class OverrunTests
{
    private static readonly SheetRowKey Visit = new(Visits, "", "111111");
    private static readonly SheetRowKey Stay = new(DayCare, "", "152443");
    private static readonly SheetRowKey Bath = new(DayCare, "", "155301");

    [Fact]
    public void Nothing_over_means_nothing_allotted()
    {
        var sheet = Of(9_700).Sheet();
        Assert.Empty(sheet.Allotments);
        Assert.Equal((9_700, 0, 0), (sheet.Limit.Used, sheet.Limit.Over, sheet.Limit.Free));
    }

    [Fact]
    public void What_is_free_is_told() => Assert.Equal(300, Of(10_000).Sheet().Limit.Free);

    [Fact]
    public void The_proposal_stays_on_one_row_of_the_cheapest_kind_that_can_carry_it() =>
        Assert.Equal(new Allotment(LimitScope.Level, Stay, 1_000), Assert.Single(Of(8_700).Sheet().Allotments));

    [Fact]
    public void It_goes_over_to_the_next_row_of_the_kind_when_one_is_full()
    {
        var sheet = Of(5_100).Sheet();
        Assert.Equal([(Stay, 4_500), (Bath, 100)], sheet.Allotments.Select(allotment => (allotment.Row, allotment.Units)));
    }

    [Fact]
    public void It_begins_with_the_largest_kind_when_none_can_carry_it()
    {
        var sheet = Of(3_700).Sheet();
        Assert.Equal([(Visit, 5_000), (Stay, 1_000)], sheet.Allotments.Select(allotment => (allotment.Row, allotment.Units)));
    }

    [Fact]
    public void Equipment_comes_last()
    {
        var bed = Monthly(Stays, "171003", 2_000) with { Equipment = new Equipment("00001-000010", "", "ベッド", "") };
        var input = Of(10_700);
        var sheet = (input with { Lines = [.. input.Lines, bed], Providers = [.. input.Providers, Provider(Stays, "17", 10m)] }).Sheet();
        Assert.Equal(Stay, Assert.Single(sheet.Allotments).Row);
    }

    [Fact]
    public void What_was_put_by_hand_stays_there()
    {
        var sheet = Of(8_700, (Visit, 600), (Bath, 200), (Stay, 200)).Sheet();
        Assert.Empty(sheet.AllotmentProblems);
        Assert.Equal((600, 400), (sheet.Row("111111").Split.OverLimit, sheet.Row("15AAAA").Split.OverLimit));
        Assert.Equal((4_400, 4_300), (sheet.Row("111111").Split.WithinLimit, sheet.Row("15AAAA").Split.WithinLimit));
        Assert.Equal(6_600 + 4_000, sheet.Totals.SelfPaid);
    }

    [Fact]
    public void A_subtotal_may_be_named_instead_of_a_code()
    {
        var sheet = Of(5_060, (new SheetRowKey(DayCare, "", "15AAAA"), 4_640)).Sheet();
        Assert.Empty(sheet.AllotmentProblems);
        Assert.Equal([(Stay, 4_500), (Bath, 140)], sheet.Allotments.Select(allotment => (allotment.Row, allotment.Units)));
    }

    [Fact]
    public void Too_little_is_said_and_completed()
    {
        var sheet = Of(8_700, (Visit, 600)).Sheet();
        var problem = Assert.IsType<AllotmentSumDiffers>(Assert.Single(sheet.AllotmentProblems));
        Assert.Equal((1_000, 600), (problem.Over, problem.Allotted));
        Assert.Contains("あと 400 単位", problem.Remedy, StringComparison.Ordinal);
        Assert.Equal((600, 400), (sheet.Row("111111").Split.OverLimit, sheet.Row("15AAAA").Split.OverLimit));
    }

    [Fact]
    public void Too_much_is_said_and_trimmed()
    {
        var sheet = Of(8_700, (Visit, 600), (Stay, 700)).Sheet();
        var problem = Assert.IsType<AllotmentSumDiffers>(Assert.Single(sheet.AllotmentProblems));
        Assert.Contains("300 単位減らして", problem.Remedy, StringComparison.Ordinal);
        Assert.Equal(1_000, sheet.Allotments.Sum(allotment => allotment.Units));
    }

    [Fact]
    public void More_than_a_row_has_is_said_and_cut()
    {
        var sheet = Of(8_700, (Bath, 1_000)).Sheet();
        var problem = Assert.IsType<AllotmentExceedsRow>(Assert.Single(sheet.AllotmentProblems));
        Assert.Equal((200, 1_000), (problem.Available, problem.Allotted));
        Assert.Equal(200, sheet.Row("155301").Split.OverLimit);
        Assert.Equal(1_000, sheet.Allotments.Sum(allotment => allotment.Units));
    }

    [Fact]
    public void A_row_that_is_not_there_is_said()
    {
        var sheet = Of(8_700, (new SheetRowKey(Visits, "", "119999"), 1_000)).Sheet();
        Assert.IsType<AllotmentRowMissing>(Assert.Single(sheet.AllotmentProblems));
        Assert.Equal(1_000, sheet.Allotments.Sum(allotment => allotment.Units));
    }

    [Fact]
    public void Less_than_nothing_is_said()
    {
        var sheet = Of(8_700, (Visit, 1_100), (Bath, -100)).Sheet();
        Assert.IsType<AllotmentNegative>(sheet.AllotmentProblems[0]);
        Assert.Equal(1_000, sheet.Allotments.Sum(allotment => allotment.Units));
    }

    [Fact]
    public void What_was_allotted_before_the_month_became_smaller_is_said()
    {
        var sheet = Of(9_700, (Visit, 100)).Sheet();
        Assert.IsType<AllotmentSumDiffers>(Assert.Single(sheet.AllotmentProblems));
        Assert.Equal(0, sheet.Totals.SelfPaid);
    }

    [Fact]
    public void Code_rows_under_a_subtotal_break_the_overrun_down_in_brackets()
    {
        var sheet = Of(8_700, (Stay, 1_000)).Sheet();
        Assert.Equal((1_000, 3_500, true), (sheet.Row("152443").Split.OverLimit, sheet.Row("152443").Split.WithinLimit, sheet.Row("152443").SplitInBrackets));
        Assert.Equal((0, 200, true), (sheet.Row("155301").Split.OverLimit, sheet.Row("155301").Split.WithinLimit, sheet.Row("155301").SplitInBrackets));
        Assert.Equal((37_000, 33_300, 3_700, 10_000), sheet.Row("15AAAA").Yen());
    }

    private static BenefitSheetInput Of(int limit, params (SheetRowKey Row, int Units)[] byHand) => Month(
        limit, 90, [Provider(Visits, "11", 11m), Provider(DayCare, "15", 10m)],
        Line(Visits, "111111", 1_000, 5), Line(DayCare, "152443", 900, 5), Line(DayCare, "155301", 40, 5)) with
    {
        Allotments = [.. byHand.Select(each => new Allotment(LimitScope.Level, each.Row, each.Units))],
    };
}
