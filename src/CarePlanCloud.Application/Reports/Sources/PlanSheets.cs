using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Reports.PlanNeeds;
using CarePlanCloud.Application.Reports.PlanOverviews;
using CarePlanCloud.Application.Reports.PlanWeeks;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Reports.Sources;

/// <summary>Forms 1 to 3 as they are written → as they are printed.</summary>
internal static class PlanSheets
{
    public static Paper Of(FormName form, PrintedPlan plan) => form switch
    {
        FormName.PlanOverview => Overview(plan),
        FormName.PlanNeeds => new NeedsPaper
        {
            ClientName = plan.Client.Name, MadeOn = plan.Forms.Overview.CreatedOn, Needs = [.. plan.Forms.Needs.Select(NeedOf)],
        },
        FormName.WeeklyPlan => Week(plan),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Not a form of a care plan."),
    };

    private static OverviewPaper Overview(PrintedPlan plan)
    {
        var sheet = plan.Forms.Overview;
        return new OverviewPaper
        {
            ClientName = plan.Client.Name,
            MadeOn = sheet.CreatedOn,
            IsFirst = sheet.Categories.HasFlag(PlanCategories.First),
            IsReferred = sheet.Categories.HasFlag(PlanCategories.Referred),
            IsContinued = sheet.Categories.HasFlag(PlanCategories.Continued),
            Certification = sheet.CertificationStatus,
            BirthDate = plan.Client.BirthDate,
            Address = Joined("", sheet.ClientAddress1, sheet.ClientAddress2),
            CareManagerName = sheet.AuthorName,
            Office = Joined("　", sheet.OfficeName, Joined("", PostalCode(sheet.OfficePostalCode), sheet.OfficeAddress1, sheet.OfficeAddress2)),
            PlanDate = plan.PlanDate,
            FirstPlanDate = sheet.FirstPlanDate,
            CertifiedOn = sheet.CertifiedOn,
            CertifiedFrom = sheet.ValidFrom,
            CertifiedTo = sheet.ValidTo,
            CareLevel = sheet.CareLevel,
            Intentions = sheet.NeedsAnalysis,
            BoardOpinion = sheet.ReviewBoardOpinion,
            Policy = sheet.OverallPolicy,
            HousekeepingReason = sheet.HouseworkAidReason is HouseworkAidReason.None ? null : (int)sheet.HouseworkAidReason,
            HousekeepingOther = sheet.HouseworkAidOtherReason,
            HasOldHeading = plan.PlanDate < new DateOnly(2021, 4, 1),
            Consent = plan.Profile.PrintsConsentStrip ? Consent(plan.Version) : null,
        };
    }

    private static ConsentLine Consent(PlanVersion? version) => new(version?.AgreedOn, version?.AgreedBy, version?.HandedOverOn);

    private static PaperNeed NeedOf(Need need) => new(need.Text, [.. need.LongGoals.Select(goal => new PaperLongGoal(
        goal.Text, goal.Period, [.. goal.ShortGoals.Select(step => new PaperShortGoal(
            step.Text, step.Period, [.. step.Supports.Select(support => new PaperSupport(
                support.Text, support.Covered, support.ServiceKindText, support.ServiceOfficeName, support.Frequency, support.Period))]))]))]);

    private static WeekPaper Week(PrintedPlan plan)
    {
        var week = plan.Forms.Week;
        return new WeekPaper
        {
            ClientName = plan.Client.Name,
            MadeOn = plan.Forms.Overview.CreatedOn,
            StartsAtFour = plan.Profile.WeekStartsAtHour == 4,
            Services = [.. week.Blocks.Select(block => new WeekService(block.Weekday, block.Start, block.End, block.Text))],
            Activities = [.. week.Activities.Select(activity => new WeekActivity(activity.Start, activity.End, activity.Text))],
            OtherServices = [.. week.NonWeekly.Select(service => service.Text)],
        };
    }

    private static string PostalCode(string code) => code.Length == 0 ? "" : $"〒{code}　";

    private static string Joined(string between, params IEnumerable<string> parts) => string.Join(between, parts.Where(part => part.Length > 0));
}
