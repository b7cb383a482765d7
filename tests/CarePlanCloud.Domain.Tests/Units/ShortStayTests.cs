using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;
using Xunit;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

public sealed class ShortStayTests
{
    [Theory]
    [InlineData(0, 30, "")]
    [InlineData(1, 30, "30")]
    [InlineData(28, 5, "3 4 5")]
    [InlineData(30, 2, "1 2")]
    public void The_31st_day_in_a_row_is_over(int before, int days, string over) =>
        Assert.Equal(over, string.Join(' ', ShortStayRun.DaysOver30(before, Enumerable.Range(1, days))));

    [Fact]
    public void A_day_at_home_begins_anew() => Assert.Empty(ShortStayRun.DaysOver30(30, [2, 3, 4]));

    [Theory]
    [InlineData(5, 30, 35)]
    [InlineData(5, 29, 0)]
    public void A_run_goes_on_into_the_next_month(int before, int lastDay, int run) =>
        Assert.Equal(run, ShortStayRun.AtEndOf(November, before, Enumerable.Range(1, lastDay)));

    [Fact]
    public void What_is_over_30_days_is_the_clients_and_counts_nowhere()
    {
        var sheet = Stay(over: 3);
        Assert.Equal((7 * 603, 7 * 603), (sheet.Limit.Used, Assert.Single(sheet.ManagedUnits).Units));
        var over = sheet.Rows.Where(row => row.IsOver30Days && row.IsPrinted).ToList();
        Assert.Equal(["30日超見本212141", "30日超見本216183", "30日超短期入所生活介護"], over.Select(row => row.Name));
        Assert.All(over, row => Assert.Equal((true, null, SheetSplit.Empty), (row.UnitsInBrackets, row.ManagedUnits, row.Split)));
        Assert.Equal([1_809, 253, 2_062], over.Select(row => row.ServiceUnits!.Value));
        Assert.Equal((null, null, null, 2_062L * 1088 / 100), over[2].Yen());
    }

    [Fact]
    public void Improvement_is_taken_of_each_part_by_itself()
    {
        var insured = Stay(over: 3).Rows.Single(row => row.Key.Code == "216183" && !row.IsOver30Days);
        Assert.Equal(591, insured.ServiceUnits);
    }

    [Fact]
    public void A_month_wholly_over_30_days_has_no_insured_row()
    {
        var sheet = Stay(over: 10);
        Assert.Equal((0L, 0), (sheet.Totals.TotalCost, sheet.Limit.Used));
        Assert.DoesNotContain(sheet.Rows, row => row is { Kind: SheetRowKind.Code, IsOver30Days: false });
    }

    [Fact]
    public void Days_of_the_period_are_carried_on_and_a_day_over_30_is_none()
    {
        var sheet = Stay(over: 3);
        Assert.Equal((40, 7, 47), (sheet.ShortStay!.DaysBefore, sheet.ShortStay.DaysThisMonth, sheet.ShortStay.DaysInAll));
        Assert.All(sheet.Rows.Where(row => row.Kind is not SheetRowKind.Total), row => Assert.Equal(sheet.ShortStay, row.ShortStay));
    }

    [Fact]
    public void A_day_with_two_providers_is_one_day()
    {
        var sheet = Month(50_000, 90, [Provider(Stays, "21", 10m), Provider(DayCare, "22", 10m)], Line(Stays, "212141", 603, 5), Line(DayCare, "221111", 800, 5)).Sheet();
        Assert.Equal(5, sheet.ShortStay!.DaysThisMonth);
    }

    [Fact]
    public void A_month_without_short_stays_has_no_days() => Assert.Null(Month(50_000, 90, [], Line(Visits, "111111", 244, 3)).Sheet().ShortStay);

    [Fact]
    public void The_reduction_for_long_stays_lowers_units_and_limit_alike()
    {
        var sheet = Month(50_000, 90, [Provider(Stays, "21", 10m)], Line(Stays, "212141", 603, 10), Line(Stays, "216283", -30, 4)).Sheet();
        Assert.Equal((5_910, 59_100), (sheet.Limit.Used, sheet.Totals.TotalCost));
    }

    [Fact]
    public void Over_the_limit_that_reduction_stays_insured()
    {
        var sheet = Month(5_000, 90, [Provider(Stays, "21", 10m)], Line(Stays, "212141", 603, 10), Line(Stays, "216283", -30, 4)).Sheet();
        Assert.Equal((50_000, 9_100), (sheet.Totals.TotalCost, sheet.Totals.SelfPaid));
    }

    private static BenefitSheet Stay(int over)
    {
        var stay = Line(Stays, "212141", 603, 0) with { CountUnit = CountUnit.Day, Days = [.. Enumerable.Range(1, 10).Select(day => new ServiceDay(day) { IsOver30Days = day > 10 - over })] };
        var input = Month(50_000, 90, [Provider(Stays, "21", 10.88m)], stay, Improvement(Stays, "21", 140));
        return (input with { ShortStayBefore = new ShortStayBefore(40, 23) }).Sheet();
    }
}
