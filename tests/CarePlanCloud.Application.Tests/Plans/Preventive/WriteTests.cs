using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans.Preventive;

public sealed class WriteTests : PreventiveTest
{
    [Fact]
    public async Task What_is_written_is_there_again()
    {
        var view = await StartedAsync(PreventiveDocumentKind.ClientProfile);
        var content = With(view.Content, ("LifeHistory", "会社勤めのあと\n夫と二人で"), ("HousingType", "05"), ("ConsultationDate", "20261105")) with
        {
            Rows = [new Dictionary<string, string> { ["TimeText"] = "6:00", ["ClientActivity"] = "起床" }],
            Illnesses = [new Dictionary<string, string> { ["DiseaseName"] = "高血圧症", ["CourseCode"] = "01" }],
        };
        var saved = await SaveAsync(Center, view.Id, view.Version, content);
        var again = await DocumentAsync(Center, view.Id);
        Assert.Equal(
            ("会社勤めのあと\n夫と二人で", "05", "起床", "高血圧症", saved.Value.Version),
            (again.Content.Item("LifeHistory"), again.Content.Item("HousingType"), again.Content.Rows[0]["ClientActivity"], again.Content.Illnesses[0]["DiseaseName"], again.Version));
        Assert.Equal(new DateOnly(2026, 11, 5), (await ListAsync(Center, ClientId)).Single().Date);
    }

    [Fact]
    public async Task A_row_nothing_is_written_on_is_no_row()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        Dictionary<string, string>[] rows = [Row("1", "歩く"), Row("2", ""), Row("3", "買い物")];
        await SaveAsync(Center, view.Id, view.Version, view.Content with { Rows = rows });
        Assert.Equal(["1 歩く", "2 買い物"], (await DocumentAsync(Center, view.Id)).Content.Rows.Select(row => $"{row["IssueNumber"]} {row["Goal"]}"));

        static Dictionary<string, string> Row(string number, string goal) =>
            new() { ["IssueNumber"] = number, ["SupportPlanNumber"] = "1", ["ServiceNumber"] = "1", ["Goal"] = goal };
    }

    [Fact]
    public async Task Two_writers_of_one_document_both_learn_what_differs()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        await SaveAsync(Center, view, ("TargetLifeYear", "友人と温泉へ行く"));
        var late = await SaveAsync(Center, view, ("TargetLifeYear", "旅行"));
        Refused("document_changed_meanwhile", late.Refusal);
        var conflict = Assert.IsType<PreventiveConflict>(late.Refusal!.Detail);
        var difference = Assert.Single(conflict.Differences);
        Assert.Equal(("１年", "友人と温泉へ行く", "旅行", "見本 包子"), (difference.Label, difference.Before, difference.After, conflict.WrittenBy));
        Assert.True((await SaveAsync(Center, view.Id, conflict.Version, With(view.Content, ("TargetLifeYear", "旅行")))).IsDone);
    }

    [Theory]
    [InlineData("PlanDate", "20261131", "計画作成（変更）日")]
    [InlineData("PlanCategory", "99", "初回・紹介・継続")]
    [InlineData("AuthorOfficePhone", "000-0000-0000-0000", "連絡先")]
    [InlineData("ChecklistCountNutrition", "3", "栄養改善 該当項目数")]
    [InlineData("Surprise", "x", "Surprise")]
    public async Task What_cannot_stand_there_is_refused_and_named(string item, string value, string label)
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        var saved = await SaveAsync(Center, view, (item, value));
        Refused("bad_items", saved.Refusal);
        Assert.Equal([label], Assert.IsAssignableFrom<IReadOnlyList<ItemProblem>>(saved.Refusal!.Detail).Select(problem => problem.Label));
        Assert.Equal(view.Content.Item(item), (await DocumentAsync(Center, view.Id)).Content.Item(item));
    }

    [Fact]
    public async Task A_document_is_always_dated()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        Refused("document_date_missing", (await SaveAsync(Center, view, ("PlanDate", ""))).Refusal);
    }

    [Fact]
    public async Task A_hundred_rows_are_too_many()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        var rows = Enumerable.Repeat(new Dictionary<string, string> { ["Goal"] = "歩く" }, 100).ToList();
        Refused("bad_items", (await SaveAsync(Center, view.Id, view.Version, view.Content with { Rows = rows })).Refusal);
    }

    [Fact]
    public async Task Consent_and_delegation_are_not_written_by_hand()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        await SaveAsync(Center, view, ("ConsentDate", "20261101"), ("Entrustment", "2"));
        var again = await DocumentAsync(Center, view.Id);
        Assert.Equal(("", "1"), (again.Content.Item("ConsentDate"), again.Content.Item("Entrustment")));
    }

    [Fact]
    public async Task What_was_agreed_is_frozen_and_says_so_on_the_paper()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        Assert.True((await AgreeAsync(Center, view)).IsDone);
        var agreed = await DocumentAsync(Center, view.Id);
        Assert.Equal((PlanState.Agreed, false, "20261110", "例示 春子"), (agreed.State, agreed.CanWrite, agreed.Content.Item("ConsentDate"), agreed.Content.Item("ConsenterName")));
        Refused("document_frozen", (await SaveAsync(Center, agreed, ("TargetLifeDay", "x"))).Refusal);
        Refused("document_frozen", (await AgreeAsync(Center, agreed)).Refusal);
        Refused("document_frozen", (await DelegateAsync(Center, agreed, null)).Refusal);
        Refused("document_frozen", (await DiscardAsync(agreed)).Refusal);
    }

    [Fact]
    public async Task Consent_is_by_somebody_and_not_tomorrow()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        Refused("consent_incomplete", (await AgreeAsync(Center, view, by: " ")).Refusal);
        Refused("consent_incomplete", (await AgreeAsync(Center, view, on: Today.AddDays(1))).Refusal);
    }

    [Fact]
    public async Task What_the_standard_requires_is_there_before_consent()
    {
        var view = await StartedAsync(PreventiveDocumentKind.ClientProfile);
        await SaveAsync(Center, view, ("ClientBirthDate", ""));
        var refused = await AgreeAsync(Center, await DocumentAsync(Center, view.Id));
        Refused("document_incomplete", refused.Refusal);
        Assert.Equal(["生年月日"], Assert.IsAssignableFrom<IReadOnlyList<ItemProblem>>(refused.Refusal!.Detail).Select(problem => problem.Label));
    }

    [Fact]
    public async Task Handing_over_comes_after_consent()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        Refused("document_not_agreed", (await HandOverAsync(Center, view.Id)).Refusal);
        await AgreeAsync(Center, view);
        Refused("handover_incomplete", (await HandOverAsync(Center, view.Id, Today.AddDays(-1))).Refusal);
        Assert.True((await HandOverAsync(Center, view.Id)).IsDone);
        Assert.Equal((PlanState.HandedOver, Today), ((await DocumentAsync(Center, view.Id)).State, (await DocumentAsync(Center, view.Id)).HandedOverOn));
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        Assert.True((await DiscardAsync(view)).IsDone);
        Assert.Empty(await ListAsync(Center, ClientId));
    }

    [Fact]
    public async Task Every_act_and_every_look_leaves_a_trace()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        await SaveAsync(Center, view, ("TargetLifeDay", "歩く"));
        var saved = await DocumentAsync(Center, view.Id);
        await AgreeAsync(Center, saved);
        Assert.Equal(
            ["StartPreventiveDocument", "OpenPreventiveDocument", "SavePreventiveDocument", "OpenPreventiveDocument", "AgreePreventiveDocument"],
            await Care.WordsAsync($"select act from audit.entry where subject_id = '{ClientId}' order by number"));
    }

    [Fact]
    public async Task Other_offices_do_not_find_it()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        Refused("document_not_found", (await OpenDocumentAsync(Planner, view.Id)).Refusal);
        Refused("document_not_found", (await SaveAsync(Planner, view)).Refusal);
        Assert.Empty(await ListAsync(Planner, null));
    }

    private Task<Domain.Outcome<Domain.Done>> DiscardAsync(PreventiveView view) =>
        Care.Door.RunAsync<DiscardPreventiveDraft, Domain.Done>(Center, use => use.RunAsync(view.Id, view.Version, CancellationToken.None));
}
