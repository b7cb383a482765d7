using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;
using Xunit;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

/// <summary>種類支給限度 comes first, 区分支給限度 is taken of what remains.</summary>
public sealed class KindLimitTests
{
    [Fact]
    public void The_kind_is_cut_first_and_the_month_of_what_remains()
    {
        var sheet = Of(limit: 8_000, new KindLimit("15", 4_000)).Sheet();
        Assert.Equal((500, 9_000, 1_000), (Assert.Single(sheet.KindLimits).Over, sheet.Limit.Used, sheet.Limit.Over));
        Assert.Equal(new SheetSplit(500, 4_000, 1_000, 3_000), sheet.Row("152443").Split);
        Assert.Equal(new SheetSplit(0, 5_000, 0, 5_000), sheet.Row("111111").Split);
        Assert.Equal(new SheetSplit(500, 9_000, 1_000, 8_000), sheet.Rows[^1].Split);
        Assert.Equal(15_000, sheet.Totals.SelfPaid);
    }

    [Fact]
    public void Without_limits_of_kinds_their_columns_stay_empty() =>
        Assert.Equal(new SheetSplit(null, null, 0, 4_500), Of(limit: 50_000).Sheet().Row("152443").Split);

    [Fact]
    public void All_short_stays_with_medical_care_share_the_limit_of_22()
    {
        var sheet = Month(
            50_000, 90, [Provider(Stays, "22", 10m), Provider(DayCare, "2A", 10m)],
            Line(Stays, "221111", 800, 5), Line(DayCare, "2A1111", 800, 5)) with { KindLimits = [new KindLimit("22", 6_000)] };
        var use = Assert.Single(sheet.Sheet().KindLimits);
        Assert.Equal(("22", 8_000, 2_000), (use.Kind, use.Used, use.Over));
    }

    [Fact]
    public void The_overrun_of_a_kind_may_be_put_by_hand()
    {
        var input = Month(
            50_000, 90, [Provider(Visits, "15", 10m), Provider(DayCare, "15", 10m)],
            Line(Visits, "152443", 900, 5), Line(DayCare, "152443", 900, 5)) with { KindLimits = [new KindLimit("15", 8_000)] };
        var sheet = (input with { Allotments = [new Allotment(LimitScope.Kind, new SheetRowKey(Visits, "", "152443"), 1_000)] }).Sheet();
        Assert.Empty(sheet.AllotmentProblems);
        Assert.Equal([1_000, 0], sheet.Rows.Where(row => row.Kind is SheetRowKind.Code).Select(row => row.Split.OverKindLimit!.Value));
    }

    [Fact]
    public void A_kind_without_a_limit_cannot_be_given_an_overrun()
    {
        var input = Of(limit: 50_000) with { Allotments = [new Allotment(LimitScope.Kind, new SheetRowKey(DayCare, "", "152443"), 100)] };
        Assert.IsType<AllotmentRowMissing>(Assert.Single(input.Sheet().AllotmentProblems));
    }

    [Fact]
    public void A_row_cannot_take_more_of_the_month_than_its_kind_has_left()
    {
        var input = Of(limit: 8_000, new KindLimit("15", 500)) with { Allotments = [new Allotment(LimitScope.Level, new SheetRowKey(DayCare, "", "152443"), 501)] };
        var sheet = (input with { LimitUnits = 4_999 }).Sheet();
        Assert.Equal(500, Assert.IsType<AllotmentExceedsRow>(Assert.Single(sheet.AllotmentProblems)).Available);
        Assert.Equal(501, sheet.Limit.Over);
    }

    private static BenefitSheetInput Of(int limit, params KindLimit[] kinds) => Month(
        limit, 90, [Provider(Visits, "11", 11m), Provider(DayCare, "15", 10m)],
        Line(Visits, "111111", 1_000, 5), Line(DayCare, "152443", 900, 5)) with { KindLimits = kinds };
}
