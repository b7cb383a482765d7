using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;
using Xunit;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

/// <summary>From the lines of 第6表 to the code rows of 第7表.</summary>
public sealed class CodeRowTests
{
    [Fact]
    public void Lines_of_one_code_at_several_times_are_one_row()
    {
        var morning = Line(Visits, "111111", 244, 4);
        var evening = morning with { Days = [new ServiceDay(1, 1, Time(18, 19)), new ServiceDay(2, 2, Time(18, 19))] };
        Assert.Equal((7, 7 * 244), (Only(morning, evening).Count, Only(morning, evening).ServiceUnits));
    }

    [Fact]
    public void A_code_by_the_day_counts_days() =>
        Assert.Equal(2, Only(Line(Visits, "115051", 56, 0) with { CountUnit = CountUnit.Day, Days = [new(1, 2), new(1), new(3)] }).Count);

    [Fact]
    public void A_code_by_the_month_counts_once() => Assert.Equal(1, Only(Line(Visits, "114001", 200, 7) with { CountUnit = CountUnit.Month }).Count);

    [Fact]
    public void A_day_that_was_not_done_does_not_count() =>
        Assert.Equal(3, Only(Line(Visits, "111111", 244, 0) with { Days = [new(1, 3), new(2, 0)] }).Count);

    [Fact]
    public void A_line_without_any_day_has_no_row() =>
        Assert.Equal(SheetRowKind.Total, Assert.Single(Of(Line(Visits, "111111", 244, 0)).Rows).Kind);

    [Fact]
    public void A_rate_of_the_month_needs_no_day_but_may_be_said_not_to_be_done()
    {
        var visit = Line(Visits, "111111", 244, 4);
        var improvement = Improvement(Visits, "11", 245);
        Assert.Contains(Of(visit, improvement).Rows, row => row.Key.Code == "116183");
        Assert.DoesNotContain(Of(visit, improvement with { Days = [new(30, 0)] }).Rows, row => row.Key.Code == "116183");
    }

    [Fact]
    public void Equal_items_of_equipment_stay_two_rows()
    {
        var rail = Monthly(Visits, "171007", 300) with { Equipment = new Equipment("00001-000010", "", "手すり", "") };
        var sheet = Month(10_000, 90, [Provider(Visits, "17", 10m)], rail, rail).Sheet();
        Assert.Equal(2, sheet.Rows.Count(row => row.Key.Code == "171007"));
        Assert.Equal(6_000, sheet.Totals.TotalCost);
    }

    [Fact]
    public void A_discount_reaches_managed_units_too()
    {
        var sheet = Month(50_000, 90, [Provider(DayCare, "15", 10m)], Line(DayCare, "153698", 830, 10) with { LimitUnits = 900, DiscountPercent = 95 }).Sheet();
        Assert.Equal((789, 7_890, 8_550), (sheet.Row("153698").DiscountedUnits, sheet.Row("153698").ServiceUnits, sheet.Row("153698").ManagedUnits));
    }

    [Fact]
    public void A_discount_for_one_code_leaves_the_others_of_the_kind()
    {
        var sheet = Of(Line(Visits, "111111", 244, 12) with { DiscountPercent = 95 }, Line(Visits, "111211", 387, 2), Improvement(Visits, "11", 270));
        Assert.Equal((95, 232, 2_784), (sheet.Row("111111").DiscountPercent, sheet.Row("111111").DiscountedUnits, sheet.Row("111111").ServiceUnits));
        Assert.Equal((null, null, 774), (sheet.Row("111211").DiscountPercent, sheet.Row("111211").DiscountedUnits, sheet.Row("111211").ServiceUnits));
        Assert.Equal((3_558, 3_558, 961), (sheet.Row("11AAAA").ServiceUnits, sheet.Row("11AAAA").ManagedUnits, sheet.Row("116183").ServiceUnits));
    }

    [Fact]
    public void Providers_and_codes_stand_in_the_order_of_the_slip()
    {
        var sheet = Month(
            50_000, 90, [Provider(Visits, "11", 10m), Provider(DayCare, "15", 10m)],
            Line(DayCare, "155301", 40, 2), Line(Visits, "111111", 244, 4), Line(DayCare, "152443", 900, 2)).Sheet();
        Assert.Equal("155301 152443 15AAAA 111111 999999", string.Join(' ', sheet.Rows.Select(row => row.Key.Code)));
    }

    [Fact]
    public void Satellites_have_rows_of_their_own_and_one_sum_for_the_authority()
    {
        var satellite = new UnitProvider(Visits, "01", "見本", [new ProvidedKind("11", 11m)]);
        var sheet = Month(
            50_000, 90, [Provider(Visits, "11", 10m), satellite],
            Line(Visits, "111111", 244, 4), Line(Visits, "111111", 244, 3) with { SatelliteNumber = "01" }).Sheet();
        Assert.Equal([9_760L, 8_052L], sheet.Rows.Where(row => row.Kind is SheetRowKind.Code).Select(row => row.Money!.TotalCost!.Value));
        Assert.Equal(new ManagedUnits(Visits, "11", 7 * 244), Assert.Single(sheet.ManagedUnits));
    }

    [Fact]
    public void A_kind_without_a_price_has_units_and_no_money()
    {
        var sheet = Month(50_000, 90, [], Line(Visits, "111111", 244, 4)).Sheet();
        Assert.Equal(976, sheet.Limit.Used);
        Assert.Null(sheet.Row("111111").Money);
        Assert.Empty(sheet.Claims);
        Assert.Equal(0, sheet.Totals.ClientPays);
    }

    [Fact]
    public void An_empty_month_is_a_sheet_of_zeros()
    {
        var sheet = Of();
        Assert.Equal((0, 0, 50_000), (sheet.Limit.Used, sheet.Limit.Over, sheet.Limit.Free));
        Assert.Equal(0, sheet.Totals.ClientPays);
    }

    [Fact]
    public void Private_services_are_in_what_the_client_pays_and_nowhere_else()
    {
        var input = Month(50_000, 90, [Provider(Visits, "11", 10m)], Line(Visits, "111111", 244, 4)) with { PrivateServices = [new(Visits, "家事代行", 1_500, 2)] };
        var totals = input.Sheet().Totals;
        Assert.Equal((9_760, 976, 3_000, 3_976), (totals.TotalCost, totals.ClientCharge, totals.PrivateServices, totals.ClientPays));
    }

    private static BenefitSheet Of(params UnitLine[] lines) => Month(50_000, 90, [Provider(Visits, "11", 10m)], lines).Sheet();

    private static SheetRow Only(params UnitLine[] lines) => Assert.Single(Of(lines).Rows, row => row.Kind is SheetRowKind.Code);
}
