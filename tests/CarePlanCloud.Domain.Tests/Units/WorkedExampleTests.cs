using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Sheet;
using Xunit;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

/// <summary>Months whose figures are known from elsewhere: an official example, published test sets, and sums done by hand.</summary>
public sealed class WorkedExampleTests
{
    private static readonly UnitPrices Prices = UnitPrices.National;

    [Fact]
    public void 総合事業の定額で限度を505単位超える月()
    {
        var sheet = FixedFees().Sheet();
        Assert.Equal((10_978, 505), (sheet.Limit.Used, sheet.Limit.Over));
        Assert.Equal((36_276, 31_300, 4_976, 5_226), sheet.Row("A4AAAA").Yen());
        Assert.Equal((72_118, 65_150, 6_968, 0), sheet.Row("A41003").Yen());
    }

    [Fact]
    public void 定額の行は自分の負担を括弧で示す()
    {
        var sheet = FixedFees().Sheet();
        Assert.Equal((414, 2_070L, true), Charge(sheet.Row("A41001")));
        Assert.Equal((777, 2_906L, true), Charge(sheet.Row("A41002")));
        Assert.Equal((505, 1_500), (sheet.Row("A41002").Split.OverLimit, sheet.Row("A41002").Split.WithinLimit));

        static (int?, long?, bool) Charge(SheetRow row) => (row.FixedFee, row.Money?.ClientCharge, row.SplitInBrackets);
    }

    [Fact]
    public void 七割の減算に加算を足してから単価を掛ける()
    {
        var units = Rounding.Percent(679, 70);
        var sheet = Month(50_000, 90, [Provider(DayCare, "15", 10.45m)], Line(DayCare, "151001", units, 1), Line(DayCare, "155301", 60, 1)).Sheet();
        Assert.Equal(475, units);
        Assert.Equal((535, 5_590L, 5_031L, 559L), (sheet.Row("15AAAA").ServiceUnits, sheet.Totals.TotalCost, sheet.Totals.InsuranceClaim, sheet.Totals.ClientCharge));
    }

    [Theory]
    [InlineData(CareLevel.Care1, 16_765, 16_766, 1, 185_253, 166_727, 18_526, 11)]
    [InlineData(CareLevel.Care4, 30_938, 33_500, 2_562, 341_864, 307_677, 34_187, 28_310)]
    public void 一割負担で限度を超える月(CareLevel level, int limit, int gross, int over, long cost, long insurance, long charge, long selfPaid)
    {
        Assert.Equal(limit, BenefitLimits.National.Of(level, November));
        var sheet = OneService(limit, gross, 90).Sheet();
        Assert.Equal(over, sheet.Limit.Over);
        Assert.Equal((cost, insurance, charge, selfPaid), Totals(sheet));
    }

    [Fact]
    public void 生活保護は保険九割に公費一割()
    {
        var sheet = (OneService(19_705, 20_000, 90) with { PublicExpenses = [new PublicExpense("12", 100, 0)] }).Sheet();
        Assert.Equal((217_740, 195_966, 21_774, 3_259), Totals(sheet));
        Assert.Equal((21_774, 0, 3_259), (sheet.Totals.PublicExpense, sheet.Totals.OwnShare, sheet.Totals.ClientPays));
    }

    [Fact]
    public void みなし二号は公費十割で限度を超えた分は公費にならない()
    {
        var sheet = (OneService(19_705, 20_000, 0) with { PublicExpenses = [new PublicExpense("12", 100, 0)] }).Sheet();
        Assert.Equal((217_740, 0, 217_740, 3_259), Totals(sheet));
        Assert.Equal((217_740, 0, 3_259), (sheet.Totals.PublicExpense, sheet.Totals.OwnShare, sheet.Totals.ClientPays));
    }

    [Fact]
    public void 処遇改善を加えた月の請求は一緒に計算する()
    {
        var input = OneService(19_705, 19_705, 90);
        var sheet = (input with { Lines = [.. input.Lines, Improvement(Visits, "11", 270)] }).Sheet();
        var claim = Assert.Single(sheet.Claims);
        Assert.Equal(5_320, sheet.Row("116183").ServiceUnits);
        Assert.Equal((25_025, 276_526L, 248_873L, 27_653L), (claim.Units, claim.TotalCost, claim.InsuranceClaim, claim.ClientCharge));
        Assert.Equal((276_526, 248_873, 27_653, 0), Totals(sheet));
    }

    [Fact]
    public void 訪問のない月の居宅介護支援費()
    {
        var claim = CareManagement(10.70m, 400);
        Assert.Equal((408, 4_365L, 4_365L, 0L), (claim.Units, claim.TotalCost, claim.InsuranceClaim, claim.ClientCharge));
    }

    [Fact]
    public void 一級地の居宅介護支援費は十割給付()
    {
        var claim = CareManagement(11.40m, 1_411, 300, 421);
        Assert.Equal((2_177, 24_817L, 24_817L, 0L), (claim.Units, claim.TotalCost, claim.InsuranceClaim, claim.ClientCharge));
    }

    [Fact]
    public void 訪問介護一級地の別表()
    {
        var price = Prices.OfKind(RegionalGrade.Grade1, "11", November)!.Value;
        var sheet = Month(
            16_765, 90, [Provider(Visits, "11", price)],
            Line(Visits, "111111", 244, 20), Line(Visits, "117311", 220, 8), Monthly(Visits, "114001", 200), Improvement(Visits, "11", 287)).Sheet();
        var claim = Assert.Single(sheet.Claims);
        Assert.Equal((6_840, 77_976L, 70_178L, 7_798L), Figures(sheet.Row("11AAAA")));
        Assert.Equal((1_963, 22_378L, 20_140L, 2_238L), Figures(sheet.Row("116183")));
        Assert.Equal((8_803, 100_354L, 90_318L, 10_036L), (claim.Units, claim.TotalCost, claim.InsuranceClaim, claim.ClientCharge));
        Assert.Equal((100_354, 90_318, 10_036, 0), Totals(sheet));
        Assert.False(claim.DiffersFromRows);
    }

    [Fact]
    public void 通所介護三級地は別表と請求が一円違う()
    {
        var price = Prices.OfKind(RegionalGrade.Grade3, "15", November)!.Value;
        var sheet = Month(
            BenefitLimits.National.Of(CareLevel.Care3, November)!.Value, 80, [Provider(DayCare, "15", price)],
            Line(DayCare, "152443", 900, 13), Line(DayCare, "155301", 40, 13), Line(DayCare, "155051", 56, 13) with { CountUnit = CountUnit.Day },
            Monthly(DayCare, "155052", 20), Outside(DayCare, "156099", 22, 13), Improvement(DayCare, "15", 120)).Sheet();
        var claim = Assert.Single(sheet.Claims);
        Assert.Equal((12_968, 138_498L, 110_798L, 27_700L), Figures(sheet.Row("15AAAA")));
        Assert.Equal((286, 3_054L, 2_443L, 611L), Figures(sheet.Row("156099")));
        Assert.Equal((1_590, 16_981L, 13_584L, 3_397L), Figures(sheet.Row("156183")));
        Assert.Equal(31_708, sheet.Totals.ClientCharge);
        Assert.Equal((14_844, 158_533L, 126_826L, 31_707L), (claim.Units, claim.TotalCost, claim.InsuranceClaim, claim.ClientCharge));
        Assert.True(claim.DiffersFromRows);
    }

    [Fact]
    public void 大規模型通所は通常規模の単位数で限度を数える()
    {
        var price = Prices.OfKind(RegionalGrade.Grade4, "15", November)!.Value;
        var sheet = Month(27_048, 90, [Provider(DayCare, "15", price)], Line(DayCare, "153698", 830, 10) with { LimitUnits = 900 }).Sheet();
        Assert.Equal((87_482, 78_733, 8_749, 0), Totals(sheet));
        Assert.Equal((9_000, 9_000), (sheet.Limit.Used, Assert.Single(sheet.ManagedUnits).Units));
        Assert.Equal((8_300, 9_000), (sheet.Row("153698").ServiceUnits, sheet.Row("153698").ManagedUnits));
    }

    [Fact]
    public void 福祉用具は円の十分の一を単位とする()
    {
        var items = new[] { ("171001", 1_200), ("171007", 300), ("171007", 250) }.Select((item, at) =>
            Monthly(Visits, item.Item1, item.Item2) with { Equipment = new Equipment($"00001-00000{at}", "", "見本", "") });
        var sheet = Month(16_765, 70, [Provider(Visits, "17", Prices.OfKind(RegionalGrade.Grade1, "17", November)!.Value)], [.. items]).Sheet();
        Assert.Equal((1_750, 17_500L, 12_250L, 5_250L), Figures(sheet.Row("17AAAA")));
        Assert.Equal((17_500, 12_250, 5_250, 0), Totals(sheet));
    }

    [Fact]
    public void 割引は一回ごとに四捨五入する()
    {
        var price = Prices.OfKind(RegionalGrade.Grade6, "11", November)!.Value;
        var sheet = Month(16_765, 90, [Provider(Visits, "11", price)], Line(Visits, "111111", 244, 12) with { DiscountPercent = 95 }).Sheet();
        var row = sheet.Row("111111");
        Assert.Equal((244, 95, 232, 12, 2_784, 2_784), (row.Units, row.DiscountPercent, row.DiscountedUnits, row.Count, row.ServiceUnits, row.ManagedUnits));
        Assert.Equal((29_009, 26_108, 2_901, 0), Totals(sheet));
    }

    private static BenefitSheetInput FixedFees()
    {
        var input = Month(
            10_473, 90, [Provider(Visits, "A4", 10.35m), Provider(DayCare, "A4", 10.35m)],
            Line(Visits, "A41001", 401, 5) with { FixedFee = 414 }, Line(Visits, "A41002", 401, 5) with { FixedFee = 777 },
            Line(DayCare, "A41003", 871, 8) with { FixedFee = 871 });
        return input with { Allotments = [new Allotment(LimitScope.Level, new SheetRowKey(Visits, "", "A41002"), 505)] };
    }

    private static BenefitSheetInput OneService(int limit, int units, int rate) =>
        Month(limit, rate, [Provider(Visits, "11", Prices.OfKind(RegionalGrade.Grade3, "11", November)!.Value)], Line(Visits, "111111", units, 1));

    private static KindClaim CareManagement(decimal price, params int[] fees) => Assert.Single(Month(
        36_217, 90, [Provider(Visits, "43", price)],
        [.. fees.Select((units, at) => Monthly(Visits, $"43{at:0000}", units)), Improvement(Visits, "43", 21)]).Sheet().Claims);

    private static (int?, long?, long?, long?) Figures(SheetRow row) =>
        (row.ServiceUnits, row.Money?.TotalCost, row.Money?.InsuranceClaim, row.Money?.ClientCharge);

    private static (long, long, long, long) Totals(BenefitSheet sheet) =>
        (sheet.Totals.TotalCost, sheet.Totals.InsuranceClaim, sheet.Totals.ClientCharge, sheet.Totals.SelfPaid);
}
