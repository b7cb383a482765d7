using CarePlanCloud.Application.Plans;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans.Preventive;

public sealed class StartTests : PreventiveTest
{
    [Fact]
    public async Task A_profile_begins_with_what_is_known_of_the_client()
    {
        var view = await StartedAsync(PreventiveDocumentKind.ClientProfile);
        Assert.Equal(
            ["例示 春子", "レイジ ハルコ", "2", "19450303", "見本県例示市架空町四丁目４番４号", "13", "12", "20261001", "20280930", "例示 夏夫", "長男", "1", "20261110"],
            new[]
            {
                "ClientName", "ClientNameKana", "ClientSex", "ClientBirthDate", "ClientAddress", "CareLevel", "PreviousCareLevel", "CertificationValidFrom",
                "CertificationValidTo", "EmergencyContact1Name", "EmergencyContact1Relationship", "Entrustment", "ConsultationDate",
            }.Select(view.Content.Item));
        Assert.Equal((1, PlanState.Draft, true), (view.Number, view.State, view.CanWrite));
    }

    [Fact]
    public async Task A_plan_begins_with_certification_and_author()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        Assert.Equal(
            ["20260925", "2", "2", "11", "見本 包子", "", "見本地域包括支援センター", "1"],
            new[] { "CertifiedOn", "CertificationStatus", "SupportLevel", "PlanCategory", "CommunitySupportCenterAuthorName", "CareManagerName", "CommunitySupportCenterName", "PreventiveCareKind" }
                .Select(view.Content.Item));
        Assert.Empty(view.Missing);
    }

    [Fact]
    public async Task 事業対象者は介護予防ケアマネジメントで地域支援事業になる()
    {
        var client = await AddClientAsync(TestCare.Planner, "06");
        var plan = await DocumentAsync(Planner, (await StartAsync(Planner, PreventiveDocumentKind.PreventivePlan, client: client)).Value);
        var profile = await DocumentAsync(Planner, (await StartAsync(Planner, PreventiveDocumentKind.ClientProfile, client: client)).Value);
        Assert.Equal(("2", "3", "1", ""), (plan.Content.Item("PreventiveCareKind"), plan.Content.Item("SupportLevel"), profile.Content.Item("BasicChecklistResult"), profile.Content.Item("CareLevel")));
    }

    [Fact]
    public async Task A_care_management_office_begins_on_behalf_of_a_center_it_still_has_to_name()
    {
        var client = await AddClientAsync(TestCare.Planner);
        var view = await DocumentAsync(Planner, (await StartAsync(Planner, PreventiveDocumentKind.PreventivePlan, client: client)).Value);
        Assert.True(view.Delegation.IsDelegated);
        Assert.Equal(["委託"], view.Missing.Select(problem => problem.Label));
        Refused("document_incomplete", (await AgreeAsync(Planner, view)).Refusal);
    }

    [Fact]
    public async Task A_service_office_writes_none()
    {
        var client = await AddClientAsync(TestCare.DayCare);
        Refused("preventive_not_written_here", (await StartAsync(DayCare, PreventiveDocumentKind.PreventivePlan, client: client)).Refusal);
    }

    [Fact]
    public async Task Another_offices_client_is_not_found() =>
        Refused("client_not_found", (await StartAsync(Planner, PreventiveDocumentKind.PreventivePlan)).Refusal);

    [Fact]
    public async Task One_draft_at_a_time()
    {
        await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        Refused("preventive_draft_exists", (await StartAsync(Center, PreventiveDocumentKind.PreventivePlan)).Refusal);
        Assert.True((await StartAsync(Center, PreventiveDocumentKind.ClientProfile)).IsDone);
    }

    [Fact]
    public async Task A_new_version_says_what_the_last_one_said_and_is_a_continued_plan()
    {
        var first = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        await SaveAsync(Center, first, ("TargetLifeDay", "毎朝１５分歩く"), ("PlanDate", "20261010"));
        await AgreeAsync(Center, await DocumentAsync(Center, first.Id));
        var second = await DocumentAsync(Center, (await StartAsync(Center, PreventiveDocumentKind.PreventivePlan, copyOf: first.Id)).Value);
        Assert.Equal(
            (2, "毎朝１５分歩く", "21", "20261110", "20261110", ""),
            (second.Number, second.Content.Item("TargetLifeDay"), second.Content.Item("PlanCategory"), second.Content.Item("PlanDate"),
                second.Content.Item("FirstCreatedDate"), second.Content.Item("ConsentDate")));
        Assert.Equal([2, 1], second.Versions.Select(version => version.Number));
    }

    [Fact]
    public async Task A_new_profile_remembers_the_last_consultation()
    {
        var first = await StartedAsync(PreventiveDocumentKind.ClientProfile);
        await SaveAsync(Center, first, ("ConsultationDate", "20261005"));
        await AgreeAsync(Center, await DocumentAsync(Center, first.Id));
        var second = await DocumentAsync(Center, (await StartAsync(Center, PreventiveDocumentKind.ClientProfile, copyOf: first.Id)).Value);
        Assert.Equal(("02", "20261005"), (second.Content.Item("ConsultationOccurrence"), second.Content.Item("PreviousConsultationDate")));
    }
}
