using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;
using CsCheck;
using Xunit;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

/// <summary>A charge of 13,900 yen (139,000 of cost): 4,900 for five visits from the 1st on, 9,000 for ten days of day care.</summary>
public sealed class SeveralPublicExpensesTests
{
    private const long Charge = 13_900;

    private static readonly PublicExpense Welfare = new("12", 100, 0);

    private static readonly PublicExpense Illness = new("54", 95, 0);

    [Fact]
    public void Of_two_the_second_pays_what_the_first_leaves() => Assert.Equal([6_950, 6_950], Paid(Illness, Welfare));

    [Fact]
    public void The_first_may_leave_nothing() => Assert.Equal([Charge, 0], Paid(Welfare, Illness));

    [Fact]
    public void The_later_takes_over_the_own_payment_of_the_earlier() => Assert.Equal([5_950, 7_950], Paid(Illness with { OwnPayment = 1_000 }, Welfare));

    [Fact]
    public void Each_has_its_own_payment() => Assert.Equal([5_950, 7_450], Paid(Illness with { OwnPayment = 1_000 }, Welfare with { OwnPayment = 500 }));

    [Fact]
    public void One_after_the_other_each_pays_for_its_days() =>
        Assert.Equal([8_260, 5_640], Paid(Welfare with { From = Day(4) }, Welfare with { To = Day(3) }));

    [Fact]
    public void One_after_the_other_each_keeps_its_own_payment() =>
        Assert.Equal([7_260, 5_640], Paid(Welfare with { From = Day(4), OwnPayment = 1_000 }, Welfare with { To = Day(3) }));

    [Fact]
    public void Days_that_none_covers_are_the_clients() => Assert.Equal([5_640, 4_500], Paid(Welfare with { To = Day(3) }, Welfare with { From = Day(6) }));

    [Fact]
    public void Of_days_both_cover_the_second_pays_the_rest_only() => Assert.Equal([2_820, 9_280], Paid(Illness with { To = Day(3) }, Welfare with { To = Day(8) }));

    [Fact]
    public void Rounding_leaves_nothing_where_several_cover_everything_together()
    {
        var input = Month(50_000, 90, [Provider(Visits, "11", 11.05m)], Line(Visits, "111111", 244, 10));
        var charge = input.Sheet().Totals.ClientCharge;
        Assert.Equal(charge, (input with { PublicExpenses = [Welfare with { To = Day(3) }, Welfare with { From = Day(4) }] }).Sheet().Totals.PublicExpense);
    }

    [Fact]
    public void Together_they_never_pay_more_than_the_charge_nor_less_than_nothing() => Expenses.List[1, 4].Sample(expenses =>
    {
        var sheet = Of([.. expenses]).Sheet();
        Assert.InRange(sheet.Totals.PublicExpense, 0, Charge);
        Assert.All(sheet.PublicExpenses, use => Assert.True(use.Paid >= 0));
        Assert.Equal(sheet.Totals.PublicExpense, sheet.PublicExpenses.Sum(use => use.Paid));
    });

    [Fact]
    public void Another_one_never_makes_the_client_pay_more() => Expenses.List[1, 3].Sample(expenses =>
    {
        var before = Of([.. expenses.SkipLast(1)]).Sheet().Totals.OwnShare;
        Assert.InRange(Of([.. expenses]).Sheet().Totals.OwnShare, 0, before);
    });

    [Fact]
    public void Usually_welfare_comes_last_and_the_others_as_they_began()
    {
        var usual = PublicExpense.InUsualOrder([Welfare, Illness with { From = Day(2) }, new PublicExpense("81", 100, 0) { From = Day(1) }]);
        Assert.Equal(["81", "54", "12"], usual.Select(expense => expense.LawNumber));
    }

    private static readonly Gen<PublicExpense> Expenses =
        from percent in Gen.Int[0, 2]
        from own in Gen.Int[0, 3]
        from first in Gen.Int[0, 20]
        from length in Gen.Int[0, 40]
        select new PublicExpense("12", 90 + (5 * percent), own == 0 ? 700 : 0) { From = Day(Math.Max(1, first)), To = first + length >= 30 ? null : Day(Math.Max(1, first + length)) };

    private static DateOnly Day(int day) => new(2026, 11, day);

    private static IEnumerable<long> Paid(params PublicExpense[] expenses) => Of(expenses).Sheet().PublicExpenses.Select(use => use.Paid);

    private static BenefitSheetInput Of(IReadOnlyList<PublicExpense> expenses) => Month(
        50_000, 90, [Provider(Visits, "11", 10m), Provider(DayCare, "15", 10m)], Line(Visits, "111111", 980, 5), Line(DayCare, "152443", 900, 10)) with { PublicExpenses = expenses };
}
