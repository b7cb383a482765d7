using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;
using Xunit;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

public sealed class RateAddOnTests
{
    private static readonly UnitLine Services = Line(Visits, "111111", 10_001, 1);

    [Fact]
    public void Each_rate_is_rounded_and_added_before_the_next()
    {
        var sheet = Of(
            Improvement(Visits, "11", 245), Rate(Visits, "118110", RateStep.RemoteResident, 50), Rate(Visits, "118000", RateStep.SpecialArea, 150),
            Rate(Visits, "114114", RateStep.SameBuilding, -100), Services);
        Assert.Equal([-1_000, 1_350, 518, 2_663], new[] { "114114", "118000", "118110", "116183" }.Select(code => sheet.Row(code).ServiceUnits!.Value));
    }

    [Fact]
    public void The_reduction_for_one_building_lowers_what_is_paid_and_not_what_the_limit_counts()
    {
        var sheet = Of(Services, Rate(Visits, "114114", RateStep.SameBuilding, -100));
        Assert.Equal((9_001, 10_001), (sheet.Row("11AAAA").ServiceUnits, sheet.Row("11AAAA").ManagedUnits));
        Assert.Equal((90_010, 10_001), (sheet.Totals.TotalCost, sheet.Limit.Used));
    }

    [Fact]
    public void The_reduction_for_shared_living_lowers_both()
    {
        var sheet = Of(Services, Rate(Visits, "111999", RateStep.SharedLiving, -70), Rate(Visits, "114114", RateStep.SameBuilding, -100));
        Assert.Equal((-700, -700), (sheet.Row("111999").ServiceUnits, sheet.Row("111999").ManagedUnits));
        Assert.Equal((-930, 9_301), (sheet.Row("114114").ServiceUnits, sheet.Limit.Used));
    }

    [Fact]
    public void Area_rates_leave_add_ons_outside_the_limit_alone_and_improvement_takes_them_in()
    {
        var sheet = Of(Line(Visits, "111111", 1_000, 10), Outside(Visits, "116099", 44, 10), Rate(Visits, "118000", RateStep.SpecialArea, 150), Improvement(Visits, "11", 100));
        Assert.Equal((1_500, 1_194), (sheet.Row("118000").ServiceUnits, sheet.Row("116183").ServiceUnits));
    }

    [Fact]
    public void Rates_are_taken_of_one_provider_and_kind_only()
    {
        var sheet = Month(
            50_000, 90, [Provider(Visits, "11", 10m), Provider(DayCare, "15", 10m)],
            Line(Visits, "111111", 1_000, 1), Improvement(Visits, "11", 100), Line(DayCare, "152443", 900, 10), Improvement(DayCare, "15", 100)).Sheet();
        Assert.Equal((100, 900), (sheet.Row("116183").ServiceUnits, sheet.Row("156183").ServiceUnits));
    }

    [Fact]
    public void Over_the_limit_the_reduction_follows_the_units()
    {
        var sheet = Month(9_000, 90, [Provider(Visits, "11", 10m)], Line(Visits, "111111", 1_000, 10), Rate(Visits, "114114", RateStep.SameBuilding, -100)).Sheet();
        Assert.Equal((1_000, 81_000, 9_000), (sheet.Limit.Over, sheet.Totals.TotalCost, sheet.Totals.SelfPaid));
    }

    [Fact]
    public void Over_the_limit_shared_living_is_insured_up_to_the_limit()
    {
        var sheet = Month(9_000, 90, [Provider(Visits, "11", 10m)], Line(Visits, "111111", 1_000, 10), Rate(Visits, "111999", RateStep.SharedLiving, -70)).Sheet();
        Assert.Equal((300, 90_000, 3_000), (sheet.Limit.Over, sheet.Totals.TotalCost, sheet.Totals.SelfPaid));
    }

    [Fact]
    public void Area_rates_over_the_limit_are_the_clients()
    {
        var sheet = Month(9_000, 90, [Provider(Visits, "11", 10m)], Line(Visits, "111111", 1_000, 10), Rate(Visits, "118000", RateStep.SpecialArea, 150)).Sheet();
        Assert.Equal((13_500, 12_150, 1_350, 1_500), sheet.Row("118000").Yen());
    }

    [Theory]
    [InlineData(TreatmentImprovementOverLimit.ClientPays, 1_000, 9_000, 1_000)]
    [InlineData(TreatmentImprovementOverLimit.NotCharged, 900, 9_000, 0)]
    public void Who_bears_improvement_over_the_limit_is_the_providers_setting(TreatmentImprovementOverLimit setting, int units, long cost, long selfPaid)
    {
        var provider = Provider(Visits, "11", 10m) with { TreatmentImprovement = setting };
        var sheet = Month(9_000, 90, [provider], Line(Visits, "111111", 1_000, 10), Improvement(Visits, "11", 100)).Sheet();
        Assert.Equal((units, cost, selfPaid), (sheet.Row("116183").ServiceUnits!.Value, sheet.Row("116183").Money!.TotalCost!.Value, sheet.Row("116183").Money!.SelfPaid!.Value));
    }

    private static BenefitSheet Of(params UnitLine[] lines) => Month(50_000, 90, [Provider(Visits, "11", 10m)], lines).Sheet();
}
