using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;
using Xunit;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

/// <summary>Which rows 第7表 and its file have, and what stands in them.</summary>
public sealed class SheetRowTests
{
    [Fact]
    public void A_single_code_carries_everything_itself()
    {
        var sheet = Of(Line(Visits, "111111", 244, 20));
        Assert.Equal("111111 999999", Codes(sheet.Rows));
        Assert.Equal((4_880, 4_880, new SheetSplit(null, null, 0, 4_880)), (sheet.Rows[0].ServiceUnits, sheet.Rows[0].ManagedUnits, sheet.Rows[0].Split));
        Assert.Equal((55_632, 50_068, 5_564, 0), sheet.Rows[0].Yen());
        Assert.Equal((11.40m, 90), (sheet.Rows[0].Money!.UnitPrice, sheet.Rows[0].Money!.BenefitRate));
    }

    [Fact]
    public void Several_codes_have_a_subtotal_that_carries_the_money()
    {
        var sheet = Of(Line(Visits, "111111", 244, 20), Line(Visits, "117311", 220, 8));
        Assert.Equal("111111 117311 11AAAA 999999", Codes(sheet.Rows));
        Assert.All(sheet.Rows.Take(2), row => Assert.Equal((SheetSplit.Empty, null), (row.Split, row.Money)));
        Assert.Equal((0, 0, null), (sheet.Row("11AAAA").Units, sheet.Row("11AAAA").Count, sheet.Row("11AAAA").DiscountPercent));
    }

    [Fact]
    public void A_code_beside_one_outside_the_limit_needs_no_printed_sum()
    {
        var sheet = Of(Line(Visits, "111111", 244, 20), Improvement(Visits, "11", 287));
        Assert.Equal("111111 116183 999999", Codes(sheet.Rows.Where(row => row.IsPrinted)));
        Assert.Equal("111111 11AAAA 116183 11EEEE 999999", Codes(sheet.Rows));
    }

    [Fact]
    public void Sums_have_the_names_of_their_kinds()
    {
        var sheet = Of(Line(Visits, "111111", 244, 20), Line(Visits, "117311", 220, 8), Improvement(Visits, "11", 287));
        Assert.Equal(["訪問介護", "訪問介護限度額対象外", "合計"], sheet.Rows.Where(row => row.Kind is not SheetRowKind.Code).Select(row => row.Name));
    }

    [Fact]
    public void The_total_counts_no_bracketed_units_and_all_money()
    {
        var total = Of(Line(Visits, "111111", 244, 20), Line(Visits, "117311", 220, 8), Monthly(Visits, "114001", 200), Improvement(Visits, "11", 287)).Rows[^1];
        Assert.Equal((SheetCodes.TotalOffice, "999999"), (total.Key.ProviderNumber, total.Key.Code));
        Assert.Equal((6_840, 6_840, new SheetSplit(null, null, 0, 6_840)), (total.ServiceUnits, total.ManagedUnits, total.Split));
        Assert.Equal((100_354, 90_318, 10_036, 0), total.Yen());
    }

    [Fact]
    public void In_a_file_sums_carry_the_money_and_nothing_stands_twice()
    {
        var rows = Of(Line(Visits, "111111", 244, 20), Improvement(Visits, "11", 287)).ForFile();
        Assert.All(rows.Where(row => row.Kind is SheetRowKind.Code), row => Assert.Null(row.Money));
        Assert.Equal((55_632, 50_068, 5_564, 0), rows.Single(row => row.Key.Code == "11AAAA").Yen());
        Assert.Equal(4_880 + 1_401, rows[^1].ServiceUnits);
        AssertAddsUp(rows);
    }

    [Fact]
    public void In_a_file_a_single_code_keeps_its_money() =>
        Assert.Equal((55_632, 50_068, 5_564, 0), Of(Line(Visits, "111111", 244, 20)).ForFile()[0].Yen());

    [Fact]
    public void In_a_file_the_breakdown_of_an_overrun_stays()
    {
        var rows = (Month(3_000, 90, [Provider(Visits, "11", 11.40m)], Line(Visits, "111111", 244, 20), Line(Visits, "117311", 220, 8)) with
        {
            Allotments = [new Allotment(LimitScope.Level, new SheetRowKey(Visits, "", "111111"), 3_640)],
        }).Sheet().ForFile();
        Assert.Equal([3_640, 0, 3_640, 3_640], rows.Select(row => row.Split.OverLimit!.Value));
        AssertAddsUp(rows);
    }

    [Fact]
    public void Codes_with_rates_of_their_own_are_priced_apart_and_have_one_sum()
    {
        var sheet = Month(
            50_000, 90, [Provider(Visits, "A2", 10m)],
            Line(Visits, "A21111", 1_000, 1), Line(Visits, "A21112", 1_005, 1) with { BenefitRate = 80 }).Sheet();
        Assert.Equal((20_050, 17_040, 3_010, 0), sheet.Row("A2AAAA").Yen());
        Assert.Null(sheet.Row("A2AAAA").Money!.BenefitRate);
    }

    [Fact]
    public void A_fixed_fee_is_never_more_than_the_cost()
    {
        var sheet = Month(50_000, 90, [Provider(Visits, "A4", 10m)], Line(Visits, "A41001", 10, 1) with { FixedFee = 414 }).Sheet();
        Assert.Equal((100, 0, 100, 0), sheet.Row("A41001").Yen());
    }

    /// <summary>R79, R85: in each money column the total is what a reader gets who takes sums where there are any, and code rows elsewhere.</summary>
    internal static void AssertAddsUp(IReadOnlyList<SheetRow> rows)
    {
        var kinds = rows.Where(row => row.Kind is not SheetRowKind.Total).GroupBy(row => (row.Key.ProviderNumber, row.Key.SatelliteNumber, row.Key.Code[..2]));
        var counted = kinds.SelectMany(kind => kind.Any(row => row.Kind is not SheetRowKind.Code) ? kind.Where(row => row.Kind is not SheetRowKind.Code) : kind).ToList();
        var total = rows[^1];
        Assert.Equal(total.Yen(), (counted.Sum(row => row.Yen().Cost ?? 0), counted.Sum(row => row.Yen().Insurance ?? 0), counted.Sum(row => row.Yen().Charge ?? 0), counted.Sum(row => row.Yen().SelfPaid ?? 0)));
        Assert.Equal(total.ManagedUnits, counted.Sum(row => row.ManagedUnits ?? 0));
        Assert.Equal(total.ServiceUnits, counted.Sum(row => row.ServiceUnits ?? 0));
        Assert.Equal((total.Split.OverLimit, total.Split.WithinLimit), (counted.Sum(row => row.Split.OverLimit ?? 0), counted.Sum(row => row.Split.WithinLimit ?? 0)));
    }

    private static BenefitSheet Of(params UnitLine[] lines) => Month(50_000, 90, [Provider(Visits, "11", 11.40m)], lines).Sheet();

    private static string Codes(IEnumerable<SheetRow> rows) => string.Join(' ', rows.Select(row => row.Key.Code));
}
