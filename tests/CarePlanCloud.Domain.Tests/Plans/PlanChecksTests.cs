using CarePlanCloud.Domain.Plans;
using Xunit;
using static CarePlanCloud.Domain.Tests.Plans.PlanSamples;

namespace CarePlanCloud.Domain.Tests.Plans;

public sealed class PlanChecksTests
{
    [Fact]
    public void A_full_plan_misses_nothing() => Assert.Empty(PlanChecks.BeforeConsent(Full));

    [Fact]
    public void An_empty_plan_says_what_each_sheet_misses()
    {
        var gaps = PlanChecks.BeforeConsent(new CarePlanForms());
        Assert.All(gaps, gap => Assert.True(gap.IsMissing));
        Assert.Contains(gaps, gap => gap is { Form: PlanForm.Overview, Place: "総合的な援助の方針" });
        Assert.Contains(gaps, gap => gap is { Form: PlanForm.Needs, Place: "第2表" });
        Assert.Contains(gaps, gap => gap is { Form: PlanForm.Week, Place: "第3表" });
    }

    [Theory]
    [InlineData(NeedColumn.Need, "課題1")]
    [InlineData(NeedColumn.LongGoalPeriod, "課題1 長期目標1 期間")]
    [InlineData(NeedColumn.ShortGoal, "課題1 長期目標1 短期目標1")]
    [InlineData(NeedColumn.ServiceOffice, "課題1 長期目標1 短期目標1 援助内容1 ※２ 事業所")]
    [InlineData(NeedColumn.Frequency, "課題1 長期目標1 短期目標1 援助内容1 頻度")]
    public void An_empty_cell_is_named(NeedColumn column, string place) =>
        Assert.Equal(place, Assert.Single(PlanChecks.BeforeConsent(Full with { Needs = NeedTable.Write(Full.Needs, default, column, "") })).Place);

    [Fact]
    public void What_the_family_does_needs_no_office() =>
        Assert.Empty(PlanChecks.BeforeConsent(Full with { Needs = [Need("家で", Support("声かけ", "家族") with { Covered = false, ServiceOfficeName = "" })] }));

    [Fact]
    public void A_goal_beyond_the_certification_is_worth_a_look()
    {
        var needs = NeedTable.Write(Full.Needs, default, NeedColumn.LongGoalPeriod, "R8.11.1～R10.4.1");
        var gap = Assert.Single(PlanChecks.BeforeConsent(Full with { Needs = needs }));
        Assert.Equal(("課題1 長期目標1 期間", false), (gap.Place, gap.IsMissing));
    }

    [Fact]
    public void Housework_needs_a_reason_and_the_third_one_its_words()
    {
        var week = Full.Week with { Blocks = [Block(1, "09:00", "09:45") with { ServiceCode = "117211" }] };
        Assert.Equal("生活援助中心型の算定理由", Assert.Single(PlanChecks.BeforeConsent(Full with { Week = week })).Place);
        var other = Full.Overview with { HouseworkAidReason = HouseworkAidReason.Other };
        Assert.Equal("３．その他のかっこの中が空いています。", Assert.Single(PlanChecks.BeforeConsent(Full with { Week = week, Overview = other })).Message);
        Assert.Empty(PlanChecks.BeforeConsent(Full with { Week = week, Overview = other with { HouseworkAidOtherReason = "腰痛" } }));
    }

    [Fact]
    public void Two_services_at_one_time_are_worth_a_look()
    {
        var week = Full.Week with { Blocks = [Block(1, "09:00", "10:00", "甲"), Block(1, "09:30", "10:30", "乙")] };
        Assert.Equal("甲と乙（月曜日 09:30～10:30）が同じ時間です。", Assert.Single(PlanChecks.BeforeConsent(Full with { Week = week })).Message);
    }

    [Fact]
    public void While_a_certification_is_applied_for_its_dates_are_not_missed() =>
        Assert.Empty(PlanChecks.BeforeConsent(Full with
        {
            Overview = Full.Overview with { CertificationStatus = CertificationStatus.Applied, CertifiedOn = null, ValidFrom = null, ValidTo = null, CareLevel = "" },
        }));
}
