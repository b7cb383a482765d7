using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.BenefitManagementSheets;
using CarePlanCloud.Application.Reports.BenefitSheets;
using CarePlanCloud.Application.Reports.ClientProfiles;
using CarePlanCloud.Application.Reports.PlanNeeds;
using CarePlanCloud.Application.Reports.PlanOverviews;
using CarePlanCloud.Application.Reports.PlanWeeks;
using CarePlanCloud.Application.Reports.PreventivePlans;
using CarePlanCloud.Application.Reports.ServiceSlips;
using CarePlanCloud.Testing.Papers;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reports;

/// <summary>Every form filled in, empty, and with more than anybody writes.</summary>
internal static class AllForms
{
    public static readonly string LongText = string.Concat(Enumerable.Range(1, 300).Select(number => $"第{number:000}文です。足腰"))[..3000];

    private static readonly SlipReceiver Receiver = new("見本ヘルパーステーション", "9970000029", "099-555-0111");

    public static IReadOnlyDictionary<string, Paper> Papers { get; } = new Dictionary<string, Paper>
    {
        ["利用票"] = InventedSlips.Slip(),
        ["利用票 空"] = new SlipPaper(),
        ["利用票 45行"] = InventedSlips.LongSlip(45),
        ["提供票"] = InventedSlips.Slip() with { Receiver = Receiver },
        ["提供票 15行"] = InventedSlips.LongSlip(15) with { Receiver = Receiver },
        ["予防 28日"] = InventedSlips.Slip(new(2027, 2)) with { IsPreventive = true, CareLevel = "12", ChangedLevel = "13", ChangedOn = new(2027, 2, 16) },
        ["別表"] = InventedBenefits.Sheet(),
        ["別表 空"] = new BenefitPaper(),
        ["別表 80行"] = InventedBenefits.LongSheet(80),
        ["提供票別表"] = InventedBenefits.Sheet() with { IsForOffice = true },
        ["給付管理票"] = InventedManagementSheets.Sheet(),
        ["給付管理票 空"] = new ManagementSheetPaper(),
        ["給付管理票 98行"] = InventedManagementSheets.Long(98),
        ["給付管理票 長い名前"] = InventedManagementSheets.Wordy(),
        ["第１表"] = InventedPlans.Overview() with { Consent = new(new(2026, 10, 26), "見本　花子", null) },
        ["第１表 空"] = new OverviewPaper(),
        ["第１表 3000字"] = InventedPlans.Overview() with { Intentions = LongText, Policy = LongText, Consent = new(null, null, null) },
        ["第２表"] = InventedPlans.Needs(),
        ["第２表 空"] = new NeedsPaper(),
        ["第２表 40課題"] = InventedPlans.ManyNeeds(40),
        ["第２表 3000字"] = InventedPlans.Needs() with { Needs = [InventedPlans.Needs().Needs[0] with { Text = LongText }, InventedPlans.Needs().Needs[1]] },
        ["第３表"] = InventedPlans.Week(),
        ["第３表 空"] = new WeekPaper(),
        ["第３表 混雑"] = CrowdedWeek(),
        ["基本情報"] = InventedPrevention.Profile(),
        ["基本情報 空"] = new ProfilePaper(),
        ["基本情報 3000字"] = InventedPrevention.Profile() with { LifeHistory = LongText, DisabilityRemarks = LongText[..500] },
        ["支援計画書"] = InventedPrevention.Plan(),
        ["支援計画書 空"] = new PreventivePaper(),
        ["支援計画書 3000字"] = InventedPrevention.Plan() with { HealthCautions = LongText, Areas = [new(LongText, LongText[..800], "1", LongText[..400])] },
    };

    public static TheoryData<string> Names => [.. Papers.Keys];

    public static WeekPaper CrowdedWeek() => InventedPlans.Week() with
    {
        StartsAtFour = true,
        FromMonth = new(2026, 11, 1),
        Services = [.. Enumerable.Range(0, 7).Select(number => new WeekService(1, new(9, 0), new(11, 0), $"訪問介護その{number}")), .. InventedPlans.Week().Services],
        Activities = [.. Enumerable.Range(0, 60).Select(number => new WeekActivity(new(8 + (number / 10), number % 10), null, $"活動その{number}です。"))],
        OtherServices = [.. Enumerable.Range(1, 60).Select(number => $"その他のサービス{number}号")],
    };
}
