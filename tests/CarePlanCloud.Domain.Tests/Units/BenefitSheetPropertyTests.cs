using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;
using CsCheck;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Units;

/// <summary>What holds for every month.</summary>
public sealed class BenefitSheetPropertyTests
{
    private const int Months = 2_000;

    [Fact]
    public void The_sums_are_those_of_an_independent_calculation() => RandomMonths.All.Sample(
        month =>
        {
            var sheet = month.Input.Sheet();
            var oracle = Oracle.Of(month.Parts, month.Input, sheet);
            Assert.Equal((oracle.Cost, oracle.Insurance, oracle.SelfPaid), (sheet.Totals.TotalCost, sheet.Totals.InsuranceClaim, sheet.Totals.SelfPaid));
        },
        iter: Months);

    [Fact]
    public void What_is_over_is_allotted_to_the_unit_and_no_row_gets_more_than_it_has() => Holds((input, sheet) =>
    {
        Assert.Equal(sheet.Limit.Over, sheet.Allotments.Where(allotment => allotment.Scope is LimitScope.Level).Sum(allotment => allotment.Units));
        Assert.Equal(sheet.KindLimits.Sum(kind => kind.Over), sheet.Allotments.Where(allotment => allotment.Scope is LimitScope.Kind).Sum(allotment => allotment.Units));
        Assert.All(
            sheet.Allotments.GroupBy(allotment => allotment.Row),
            row => Assert.True(row.Sum(allotment => allotment.Units) <= sheet.Rows.Where(each => each.Key == row.Key).Sum(each => each.ManagedUnits ?? 0)));
        Assert.True(sheet.ManagedUnits.Sum(managed => managed.Units) <= input.LimitUnits);
        Assert.Equal(sheet.Limit.Within, sheet.ManagedUnits.Sum(managed => managed.Units));
    });

    [Fact]
    public void Insurance_and_charge_are_the_cost_in_every_row() => Holds((_, sheet) => Assert.All(
        sheet.Rows.Where(row => row.Money?.TotalCost is not null && !row.SplitInBrackets),
        row => Assert.Equal(row.Money!.TotalCost, row.Money.InsuranceClaim + row.Money.ClientCharge)));

    [Fact]
    public void Nothing_is_ever_negative() => Holds((_, sheet) => Assert.All(
        sheet.Rows.Where(row => row.Money is not null),
        row => Assert.True(new[] { row.Money!.TotalCost, row.Money.InsuranceClaim, row.Money.ClientCharge, row.Money.SelfPaid, row.Money.PublicExpense }.All(yen => yen is null or >= 0))));

    [Fact]
    public void What_the_file_says_adds_up() => Holds((_, sheet) => SheetRowTests.AssertAddsUp(sheet.ForFile()));

    [Fact]
    public void Claims_differ_from_the_rows_by_less_than_a_yen_a_row() => Holds((_, sheet) => Assert.All(
        sheet.Claims, claim => Assert.InRange(claim.TotalCost - claim.RowCost, 0, 3)));

    [Fact]
    public void Computed_twice_it_is_the_same() => Holds((input, sheet) => Assert.Equal(sheet.Rows, input.Sheet().Rows));

    [Fact]
    public void What_was_proposed_can_be_kept_by_hand() => Holds((input, sheet) =>
    {
        var kept = (input with { Allotments = sheet.Allotments }).Sheet();
        Assert.Empty(kept.AllotmentProblems);
        Assert.Equal(sheet.Rows, kept.Rows);
    });

    [Fact]
    public void The_order_of_the_lines_changes_no_figure() => Gen.Select(RandomMonths.All, Gen.Int).Sample(
        (month, seed) =>
        {
            var lines = month.Input.Lines.ToArray();
            new Random(seed).Shuffle(lines);
            var (one, other) = (month.Input.Sheet(), (month.Input with { Lines = lines }).Sheet());
            Assert.Equal(one.Totals, other.Totals);
            Assert.Equal(one.Limit, other.Limit);
            Assert.Equivalent(one.Allotments, other.Allotments);
            Assert.Equal(Sorted(one), Sorted(other));
        },
        iter: Months);

    private static IEnumerable<SheetRow> Sorted(BenefitSheet sheet) =>
        sheet.Rows.OrderBy(row => row.Key.ProviderNumber, StringComparer.Ordinal).ThenBy(row => row.Key.Code, StringComparer.Ordinal);

    private static void Holds(Action<BenefitSheetInput, BenefitSheet> check) =>
        RandomMonths.All.Sample(month => check(month.Input, month.Input.Sheet()), iter: Months);
}
