using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Masters;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Units;

/// <summary>Names as they stand in the code tables.</summary>
public sealed class AddOnNameTests
{
    [Theory]
    [InlineData("11", "訪問介護処遇改善加算Ⅰ２")]
    [InlineData("A2", "訪問型独自サービス特別地域加算")]
    [InlineData("11", "訪問介護小規模事業所加算")]
    [InlineData("17", "車いす貸与特地加算")]
    [InlineData("17", "手すり貸与小規模加算")]
    [InlineData("17", "手すり貸与中山間地域加算")]
    [InlineData("15", "通所介護サービス提供体制加算Ⅰ")]
    [InlineData("A6", "通所型独自サービス提供体制加算Ⅰ１")]
    [InlineData("13", "緊急時訪問看護加算Ⅰ１")]
    [InlineData("13", "訪問看護特別管理加算Ⅰ")]
    [InlineData("13", "訪問看護ターミナルケア加算")]
    [InlineData("13", "遠隔死亡診断補助加算")]
    [InlineData("76", "定期巡回総合マネジメント体制強化加算")]
    [InlineData("73", "小規模多機能型訪問体制強化加算")]
    [InlineData("77", "看護小規模訪問看護体制強化加算Ⅰ")]
    [InlineData("22", "老短緊急時治療管理")]
    [InlineData("15", "通所介護感染症災害３％加算")]
    public void Outside_the_limit(string kind, string name) => Assert.True(OutsideLimitAddOns.Contains(kind, name));

    [Theory]
    [InlineData("11", "訪問介護初回加算")]
    [InlineData("11", "緊急時訪問介護加算")]
    [InlineData("13", "訪問看護体制強化加算Ⅱ")]
    [InlineData("15", "通所介護入浴介助加算Ⅰ")]
    [InlineData("21", "短期生活看護体制加算Ⅰ")]
    [InlineData("11", "訪問介護同一建物減算１")]
    [InlineData("73", "小規模多機能型居宅介護１１")]
    public void Inside_the_limit(string kind, string name) => Assert.False(OutsideLimitAddOns.Contains(kind, name));

    [Theory]
    [InlineData("訪問介護処遇改善加算Ⅰ２", RateStep.TreatmentImprovement)]
    [InlineData("訪問介護ベースアップ等支援加算", RateStep.TreatmentImprovement)]
    [InlineData("訪問介護同一建物減算１", RateStep.SameBuilding)]
    [InlineData("特別地域訪問介護加算", RateStep.SpecialArea)]
    [InlineData("訪問介護小規模事業所加算", RateStep.SpecialArea)]
    [InlineData("訪問介護中山間地域等提供加算", RateStep.RemoteResident)]
    [InlineData("訪問介護共生型サービス居宅介護１", RateStep.SharedLiving)]
    public void A_rate_has_its_step(string name, RateStep step) => Assert.Equal(step, RateSteps.Of(name));

    [Fact]
    public void An_unknown_rate_has_no_step() => Assert.Null(RateSteps.Of("訪問介護初回加算"));

    [Theory]
    [InlineData("1回", CountUnit.Time)]
    [InlineData("1日", CountUnit.Day)]
    [InlineData("1月", CountUnit.Month)]
    [InlineData("1日につき", CountUnit.Day)]
    [InlineData("片道", CountUnit.Time)]
    [InlineData("01", CountUnit.Time)]
    [InlineData("02", CountUnit.Day)]
    [InlineData("3", CountUnit.Month)]
    [InlineData("", CountUnit.Time)]
    [InlineData(null, CountUnit.Time)]
    public void A_unit_of_count_is_read(string? text, CountUnit unit) => Assert.Equal(unit, CountUnits.Parse(text));
}
