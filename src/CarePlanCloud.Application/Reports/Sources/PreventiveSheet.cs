using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Reports.PreventivePlans;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Reports.Sources;

/// <summary>介護予防サービス・支援計画書 as it is written or was received → as it is printed.</summary>
internal static class PreventiveSheet
{
    private static readonly string[] Areas = ["Mobility", "DailyLife", "Social", "Health"];

    private static readonly string[] Checks = ["Exercise", "Nutrition", "Oral", "Withdrawal", "Forgetfulness", "Depression"];

    public static PreventivePaper Of(PreventiveDocument document, Client client)
    {
        var items = new SheetItems(document.Items);
        var categories = OverviewItems.CategoriesOf(items.Text("PlanCategory") ?? "");
        return new PreventivePaper
        {
            ClientName = items.Text("ClientName") ?? client.Name,
            ReferenceNumber = items.Text("ReferenceNumber"),
            Sex = client.Sex,
            Age = SheetItems.AgeOn(client.BirthDate, document.Date),
            CertifiedOn = items.Day("CertifiedOn"),
            CertifiedFrom = items.Day("CertificationValidFrom"),
            CertifiedTo = items.Day("CertificationValidTo"),
            IsFirst = categories.HasFlag(PlanCategories.First),
            IsReferred = categories.HasFlag(PlanCategories.Referred),
            IsContinued = categories.HasFlag(PlanCategories.Continued),
            Certification = (CertificationStatus)(items.Number("CertificationStatus") ?? 0),
            SupportLevel = items.Text("SupportLevel"),
            AuthorName = Joined(items.Text("CommunitySupportCenterAuthorName"), items.Text("CareManagerName")),
            EntrustedOffice = Joined(items.Text("AuthorOfficeName"), items.Text("AuthorOfficeAddress"), items.Text("AuthorOfficePhone")),
            PlanDate = document.Date,
            FirstPlanDate = items.Day("FirstCreatedDate"),
            CenterName = items.Text("CommunitySupportCenterName"),
            GoalOfDay = items.Text("TargetLifeDay"),
            GoalOfYear = items.Text("TargetLifeYear"),
            Areas = [.. Areas.Select(area => new PreventiveArea(
                items.Text(area + "Current"), items.Text(area + "Intention"), items.Text(area + "HasIssue"), items.Text(area + "IssueBackground")))],
            Issues = [.. document.Rows.Select(row => new SheetItems(row)).GroupBy(row => row.Text("IssueNumber")).Select(issue => Issue([.. issue]))],
            HealthCautions = items.Text("HealthCautions"),
            SupportPolicy = items.Text("AppropriateSupportPolicy"),
            OverallPolicy = items.Text("OverallPolicy"),
            Checklist = [.. Checks.Select(check => (items.Number("ChecklistCount" + check), items.Is("ProgramNeed" + check)))],
            CenterOpinion = items.Text("CommunitySupportCenterOpinion"),
            ConsentOn = document.AgreedOn ?? items.Day("ConsentDate"),
            ConsenterName = items.Text("ConsenterName") ?? document.AgreedBy,
        };
    }

    // R93: what belongs to several rows stands on the first of them.
    private static PreventiveIssue Issue(List<SheetItems> rows) => new(
        First(rows, "ComprehensiveIssue"), First(rows, "ProposedGoalAndMeasures"), First(rows, "IntentionOnMeasures"), First(rows, "Goal"),
        [.. rows.GroupBy(row => row.Text("SupportPlanNumber")).Select(support => Support([.. support]))]);

    private static PreventiveSupport Support(List<SheetItems> rows) => new(
        First(rows, "SupportPoint"), First(rows, "SelfCareAndInformalSupport"), First(rows, "InsuranceOrCommunityService"),
        [.. rows.Select(row => new PreventiveService(row.Text("ServiceKindText"), row.Text("ServiceProviderName"), row.Text("ServicePeriod")))]);

    private static string? First(List<SheetItems> rows, string name) => rows.Select(row => row.Text(name)).FirstOrDefault(text => text is not null);

    private static string? Joined(params IEnumerable<string?> parts) => string.Join('　', parts.OfType<string>()) is { Length: > 0 } text ? text : null;
}
