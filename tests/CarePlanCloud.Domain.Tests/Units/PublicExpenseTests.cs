using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;
using Xunit;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

public sealed class PublicExpenseTests
{
    private static readonly PublicExpense Welfare = new("12", 100, 0);

    [Fact]
    public void Without_public_expense_the_client_pays_the_charge()
    {
        var totals = Of(90, null).Sheet().Totals;
        Assert.Equal((0, 13_900), (totals.PublicExpense, totals.OwnShare));
    }

    [Fact]
    public void Welfare_takes_over_the_whole_charge()
    {
        var totals = Of(90, Welfare).Sheet().Totals;
        Assert.Equal((13_900, 0), (totals.PublicExpense, totals.OwnShare));
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(12_000)]
    public void The_clients_own_payment_comes_first(long own)
    {
        var totals = Of(90, Welfare with { OwnPayment = own }).Sheet().Totals;
        Assert.Equal((13_900 - own, own), (totals.PublicExpense, totals.OwnShare));
    }

    [Fact]
    public void The_own_payment_is_never_more_than_the_charge() =>
        Assert.Equal((0L, 13_900L), Sum(Of(90, Welfare with { OwnPayment = 50_000 })));

    [Fact]
    public void It_may_cover_some_kinds_only() => Assert.Equal((9_000L, 4_900L), Sum(Of(90, Welfare with { Kinds = ["15"] })));

    [Fact]
    public void Less_than_all_is_taken_of_the_cost() => Assert.Equal((139_000L * 5 / 100, 139_000L * 5 / 100), Sum(Of(90, Welfare with { Percent = 95 })));

    [Fact]
    public void A_rate_below_the_insurance_pays_nothing() => Assert.Equal((0L, 13_900L), Sum(Of(90, Welfare with { Percent = 80 })));

    [Fact]
    public void With_a_fixed_fee_it_takes_over_the_fee()
    {
        var input = Month(50_000, 90, [Provider(Visits, "A4", 10m)], Line(Visits, "A41001", 401, 5) with { FixedFee = 300 }) with { PublicExpenses = [Welfare] };
        Assert.Equal((1_500L, 0L), Sum(input));
    }

    [Fact]
    public void Claims_have_the_public_part_too() => Assert.Equal([4_900L, 9_000L], Of(90, Welfare).Sheet().Claims.Select(claim => claim.PublicExpense));

    [Fact]
    public void Beginning_within_the_month_it_covers_the_services_of_its_days()
    {
        var sheet = Of(90, Welfare with { From = new DateOnly(2026, 11, 4) }).Sheet();
        Assert.Equal((196 * 10 + 6_300, 13_900 - 8_260), (sheet.Totals.PublicExpense, sheet.Totals.OwnShare));
    }

    [Fact]
    public void Ending_within_the_month_it_covers_those_before() => Assert.Equal(
        (13_900L, 0L), Sum(Of(90, Welfare with { From = new DateOnly(2026, 4, 1), To = new DateOnly(2026, 11, 10) })));

    [Fact]
    public void Outside_its_days_it_pays_nothing() => Assert.Equal((0L, 13_900L), Sum(Of(90, Welfare with { To = new DateOnly(2026, 10, 31) })));

    [Fact]
    public void The_covered_part_is_floored_twice_and_rates_follow_it()
    {
        var input = Month(50_000, 90, [Provider(Visits, "11", 11.05m)], Line(Visits, "111111", 244, 10), Improvement(Visits, "11", 287)) with
        {
            PublicExpenses = [Welfare with { From = new DateOnly(2026, 11, 8) }],
        };
        var sheet = input.Sheet();
        Assert.Equal([808, 232], sheet.Rows.Where(row => row.Kind is SheetRowKind.Code).Select(row => row.Money!.PublicExpense));
    }

    [Fact]
    public void A_fixed_fee_is_covered_by_its_days()
    {
        var input = Month(50_000, 90, [Provider(Visits, "A4", 10m)], Line(Visits, "A41001", 401, 5) with { FixedFee = 301 }) with
        {
            PublicExpenses = [Welfare with { From = new DateOnly(2026, 11, 4) }],
        };
        Assert.Equal((602L, 903L), Sum(input));
    }

    [Fact]
    public void A_service_of_the_month_is_covered_when_one_of_its_days_is()
    {
        var input = Month(50_000, 90, [Provider(Visits, "17", 10m)], Line(Visits, "171007", 300, 30) with { CountUnit = CountUnit.Month }) with
        {
            PublicExpenses = [Welfare with { From = new DateOnly(2026, 11, 20) }],
        };
        Assert.Equal((300L, 0L), Sum(input));
    }

    private static (long, long) Sum(BenefitSheetInput input)
    {
        var totals = input.Sheet().Totals;
        return (totals.PublicExpense, totals.OwnShare);
    }

    private static BenefitSheetInput Of(int rate, PublicExpense? expense) =>
        Month(50_000, rate, [Provider(Visits, "11", 10m), Provider(DayCare, "15", 10m)], Line(Visits, "111111", 980, 5), Line(DayCare, "152443", 900, 10)) with { PublicExpenses = expense is null ? [] : [expense] };
}
