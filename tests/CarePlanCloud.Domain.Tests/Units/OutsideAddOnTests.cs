using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;
using Xunit;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

/// <summary>What stands outside the limit, and what of it is insured when the services themselves are over.</summary>
public sealed class OutsideAddOnTests
{
    [Fact]
    public void Outside_the_limit_means_in_brackets_and_in_the_money_only()
    {
        var sheet = DayCareMonth(limit: 50_000);
        Assert.Equal((9_000, 9_000), (sheet.Limit.Used, sheet.Rows[^1].ServiceUnits));
        Assert.Equal((220, null, true), (sheet.Row("156099").ServiceUnits, sheet.Row("156099").ManagedUnits, sheet.Row("156099").UnitsInBrackets));
        Assert.Equal(92_200, sheet.Totals.TotalCost);
    }

    [Theory]
    [InlineData(9_000, 10)]
    [InlineData(8_999, 10)]
    [InlineData(8_100, 9)]
    [InlineData(4_000, 5)]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    public void The_use_that_crosses_the_limit_still_counts_as_inside(int limit, int insured) =>
        Assert.Equal((insured * 220, (10 - insured) * 220), Split(DayCareMonth(limit)));

    [Theory]
    [InlineData(4_000, 4)]
    [InlineData(4_500, 5)]
    public void Or_the_uses_are_shared_in_proportion(int limit, int insured) =>
        Assert.Equal((insured * 220, (10 - insured) * 220), Split(DayCareMonth(limit, new UnitRules { PerUseAddOns = PerUseAddOnSplit.ProRata })));

    [Fact]
    public void Services_are_walked_through_by_day_and_time_whatever_the_order_of_lines()
    {
        var evening = Line(Visits, "111111", 244, 0) with { Days = [new(1, 1, Time(18, 19)), new(3, 1, Time(18, 19))] };
        var morning = Line(Visits, "111211", 387, 0) with { Days = [new(1, 1, Time(9, 10)), new(2, 1, Time(9, 10))] };
        var addOn = Outside(Visits, "116100", 10, 0) with { Days = [new(1, 2), new(2), new(3)] };
        var sheet = Month(387, 90, [Provider(Visits, "11", 10m)], addOn, evening, morning).Sheet();
        Assert.Equal((100, 300), Split(sheet, "116100"));
    }

    [Fact]
    public void An_add_on_without_a_time_is_part_of_the_days_service()
    {
        var visit = Line(DayCare, "152443", 900, 0) with { Days = [new(1, 1, Time(9, 16)), new(2, 1, Time(9, 16))] };
        var bath = Line(DayCare, "155301", 100, 2);
        var addOn = Outside(DayCare, "156099", 22, 2);
        Assert.Equal((220, 220), Split(Month(1_000, 90, [Provider(DayCare, "15", 10m)], bath, visit, addOn).Sheet()));
    }

    [Fact]
    public void A_day_on_which_only_the_add_on_stands_follows_the_last_day_inside()
    {
        var service = Line(DayCare, "152443", 900, 0) with { Days = [new(5), new(10), new(15)] };
        var addOn = Outside(DayCare, "156099", 22, 0) with { Days = [new(4), new(11)] };
        Assert.Equal((220, 220), Split(Month(1_800, 90, [Provider(DayCare, "15", 10m)], service, addOn).Sheet()));
    }

    [Theory]
    [InlineData(1, 6_000, 0)]
    [InlineData(0, 0, 6_000)]
    public void An_add_on_of_the_month_is_insured_as_long_as_anything_is(int limit, long cost, long selfPaid)
    {
        var monthly = Monthly(Visits, "133001", 600) with { InsideLimit = false };
        var row = Month(limit, 90, [Provider(Visits, "13", 10m)], Line(Visits, "131111", 471, 4), monthly).Sheet().Row("133001");
        Assert.Equal((cost, selfPaid), (row.Money!.TotalCost, row.Money.SelfPaid));
    }

    [Fact]
    public void A_reduction_per_use_that_the_limit_does_not_see_follows_the_uses()
    {
        var service = Line(DayCare, "A61111", 436, 4);
        var reduction = Line(DayCare, "A66207", -94, 4) with { LimitUnits = 0 };
        var sheet = Month(872, 90, [Provider(DayCare, "A6", 10m)], service, reduction).Sheet();
        Assert.Equal((1_744, 872), (sheet.Limit.Used, sheet.Limit.Over));
        Assert.Equal((6_840, 6_840), (sheet.Totals.TotalCost, sheet.Totals.SelfPaid));
    }

    [Theory]
    [InlineData(CrossingUse.Proportional, 73_780, 9_220)]
    [InlineData(CrossingUse.Inside, 74_700, 8_300)]
    [InlineData(CrossingUse.Over, 66_400, 16_600)]
    public void Where_paid_and_managed_units_differ_an_overrun_is_split_by_uses(CrossingUse setting, long cost, long selfPaid)
    {
        var input = Month(8_000, 90, [Provider(DayCare, "15", 10m)], Line(DayCare, "153698", 830, 10) with { LimitUnits = 900 });
        var sheet = (input with { Rules = new UnitRules { CrossingUse = setting } }).Sheet();
        Assert.Equal((1_000, cost, selfPaid), (sheet.Limit.Over, sheet.Totals.TotalCost, sheet.Totals.SelfPaid));
    }

    [Fact]
    public void A_kind_outside_the_limit_is_never_over()
    {
        var sheet = Month(0, 90, [Provider(Visits, "31", 10m)], Line(Visits, "311111", 515, 2)).Sheet();
        Assert.Equal((0, 10_300, 0), (sheet.Limit.Used, sheet.Totals.TotalCost, sheet.Totals.SelfPaid));
        Assert.Empty(sheet.ManagedUnits);
    }

    private static BenefitSheet DayCareMonth(int limit, UnitRules? rules = null) =>
        (Month(limit, 90, [Provider(DayCare, "15", 10m)], Outside(DayCare, "156099", 22, 10), Line(DayCare, "152443", 900, 10)) with { Rules = rules ?? UnitRules.Default }).Sheet();

    private static (long?, long?) Split(BenefitSheet sheet, string code = "156099") => (sheet.Row(code).Money!.TotalCost, sheet.Row(code).Money!.SelfPaid);
}
