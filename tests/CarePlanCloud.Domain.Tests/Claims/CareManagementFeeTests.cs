using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Units.Masters;
using Xunit;
using static CarePlanCloud.Testing.Claims.InventedClaims;

namespace CarePlanCloud.Domain.Tests.Claims;

public sealed class CareManagementFeeTests
{
    private static readonly CareManagementFees Fees = CareManagementFees.National;

    [Theory]
    [InlineData(CareLevel.Care1, "432111", 1086, 23)]
    [InlineData(CareLevel.Care2, "432111", 1086, 23)]
    [InlineData(CareLevel.Care3, "432211", 1411, 30)]
    [InlineData(CareLevel.Care5, "432211", 1411, 30)]
    public void The_fee_follows_the_level_and_処遇改善_the_fee(CareLevel level, string code, int units, int improvement) =>
        Assert.Equal([new(code, units), new("436191", improvement)], Fees.LinesOf(new FeeMonth(Month, level, true))!);

    [Fact]
    public void 処遇改善_is_taken_of_the_add_ons_too()
    {
        var month = new FeeMonth(Month, CareLevel.Care4, true) { Extras = [new("434001", 300), new("434003", 421)] };

        // 2,132 × 0.021 = 44.772; 2,177 × 11.40 = 24,817.8.
        var claim = Claim with { Lines = Fees.LinesOf(month)! };

        Assert.Equal(("436191", 45, 2177, 24_817L), (claim.Lines[^1].Code, claim.Lines[^1].Units, claim.TotalUnits, claim.Amount));
    }

    [Fact]
    public void A_fee_that_came_with_the_month_takes_the_place_of_the_tables()
    {
        var month = new FeeMonth(Month, CareLevel.Care1, true) { OtherFee = new("436100", 400) };

        // 408 × 10.70 = 4,365.6.
        var claim = Claim with { Lines = Fees.LinesOf(month)!, UnitPrice = 10.70m };

        Assert.Equal([("436100", 400), ("436191", 8)], claim.Lines.Select(line => (line.Code, line.Units)));
        Assert.Equal(4_365, claim.Amount);
    }

    [Fact]
    public void An_office_without_処遇改善_gets_none() => Assert.Single(Fees.LinesOf(new FeeMonth(Month, CareLevel.Care1, false))!);

    [Theory]
    [InlineData(2026, 5, 1)]
    [InlineData(2026, 6, 2)]
    public void 処遇改善_began_in_June_2026(int year, int month, int lines) =>
        Assert.Equal(lines, Fees.LinesOf(new FeeMonth(new(year, month), CareLevel.Care1, true))!.Count);

    [Fact]
    public void Nothing_is_guessed_where_the_table_is_silent()
    {
        Assert.Null(Fees.LinesOf(new FeeMonth(Month, CareLevel.Support2, true) { Extras = [new("464001", 300)] }));
        Assert.Null(Fees.LinesOf(new FeeMonth(new ServiceMonth(2024, 3), CareLevel.Care1, true)));
    }

    [Fact]
    public void A_newer_row_takes_over_from_its_day()
    {
        var dated = new CareManagementFees(
            [new("432111", CareLevel.Care1, CareLevel.Care2, new(2024, 4, 1), 1086), new("432111", CareLevel.Care1, CareLevel.Care2, new(2027, 4, 1), 1100)], []);

        Assert.Equal((1086, 1100), (UnitsIn(new(2027, 3)), UnitsIn(new(2027, 4))));

        int UnitsIn(ServiceMonth month) => dated.LinesOf(new FeeMonth(month, CareLevel.Care1, true))!.Single().Units;
    }
}
