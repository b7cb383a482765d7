using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Input;
using Xunit;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

/// <summary>From a row of the code table to a line.</summary>
public sealed class CodeFactsTests
{
    [Fact]
    public void A_service_keeps_its_units_and_its_unit_of_count()
    {
        var line = Line(new CodeFacts("155051", "通所介護個別機能訓練加算Ⅰ１", 56, 56, null, "1日", true));
        Assert.Equal((56, 56, CountUnit.Day, true, null), (line.Units, line.LimitUnits, line.CountUnit, line.InsideLimit, line.Rate));
    }

    [Fact]
    public void A_wrong_flag_of_a_municipal_table_is_overruled_by_the_name() =>
        Assert.False(Line(new CodeFacts("156099", "通所介護サービス提供体制加算Ⅰ", 22, 22, null, "1回", true)).InsideLimit);

    [Fact]
    public void A_rate_has_its_step_by_its_name() => Assert.Equal(
        new RateAddOn(RateStep.TreatmentImprovement, 287), Line(new CodeFacts("116183", "訪問介護処遇改善加算Ⅰ２", null, null, 287, "1月", false)).Rate);

    [Fact]
    public void The_reduction_for_one_building_is_paid_and_not_managed()
    {
        var line = Line(new CodeFacts("A66207", "通所型独自サービス同一建物減算３", -94, null, null, "1回", false));
        Assert.Equal((-94, 0, true), (line.Units, line.LimitUnits, line.InsideLimit));
        Assert.Equal(RateStep.SameBuilding, Line(new CodeFacts("114114", "訪問介護同一建物減算１", null, null, -100, "1月", false)).Rate!.Step);
    }

    [Theory]
    [InlineData(-10, RateStep.SharedLiving)]
    [InlineData(10, RateStep.SpecialArea)]
    public void An_unknown_reduction_belongs_to_the_service_and_an_unknown_surcharge_stays_outside(int rate, RateStep step) =>
        Assert.Equal(step, Line(new CodeFacts("119999", "新しい加算", null, null, rate, "1月", true)).Rate!.Step);

    private static UnitLine Line(CodeFacts facts) => facts.ToLine(Visits, OnDays(1));
}
