using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans;

public sealed class WritePlanTests : PlanTest
{
    [Fact]
    public async Task The_list_knows_every_client_and_what_came_in_files()
    {
        var plans = await PlansAsync(Planner);
        Assert.Equal(["9900000001", "9900000002", "H990000003"], plans.Where(row => row.Received > 0).Select(row => row.InsuredNumber).Order(StringComparer.Ordinal));
        var taro = plans.Single(row => row.InsuredNumber == "9900000001");
        Assert.Equal(("見本 太郎", "要介護2", new DateOnly(2028, 3, 31), null, 1), (taro.ClientName, taro.CareLevel, taro.CertificationEnds, taro.PlanId, taro.Received));
    }

    [Fact]
    public async Task A_received_plan_opens_on_the_same_page_and_cannot_be_written_in()
    {
        var plan = (await OpenPlanAsync(Planner, (await SummaryAsync()).ReceivedId!.Value)).Value;
        Assert.Equal((true, false), (plan.Label.IsReceived, plan.CanWrite));
        Assert.Equal(["清潔を保ちたい", "人と交流したい"], plan.Forms.Needs.Select(need => need.Text));
        Assert.Equal(3, plan.Forms.Week.Blocks.Count);
        Assert.Equal("plan_not_found", (await SaveAsync(Planner, plan.Label.Id, 0, plan.Forms)).Refusal?.Code);
    }

    [Fact]
    public async Task An_empty_draft_knows_the_client_the_office_and_the_certification()
    {
        var client = (await SummaryAsync()).ClientId;
        var plan = (await StartAsync(Planner, client)).Value;
        var sheet = plan.Forms.Overview;
        Assert.Equal(
            ("例示 計子", "見本ケアプランセンター", Today, new DateOnly(2025, 4, 1), PlanCategories.Continued, CertificationStatus.Certified, new DateOnly(2028, 3, 31), "22"),
            (sheet.AuthorName, sheet.OfficeName, sheet.CreatedOn!.Value, sheet.FirstPlanDate!.Value, sheet.Categories, sheet.CertificationStatus, sheet.ValidTo!.Value, sheet.CareLevel));
        Assert.Equal((1, PlanState.Draft, true, ""), (plan.Label.Number, plan.Label.State, plan.CanWrite, sheet.OverallPolicy));
        Assert.Equal("見本県例示市架空町一丁目１番１号", sheet.ClientAddress1);
    }

    [Fact]
    public async Task A_draft_takes_over_the_words_of_a_received_plan_but_todays_facts()
    {
        await Care.TamperAsync("""
            insert into clients.certification (tenant_id, id, client_id, insurer_number, insured_number, status, certified_on, care_level, valid_from, valid_to,
                kind_limits, review_board_opinion, short_stay_days_before)
            select tenant_id, gen_random_uuid(), id, insurer_number, insured_number, 'certified', '2026-11-20', '23', '2026-12-01', '2029-11-30', '[]', '', 0 from clients.client
            """);
        var draft = await DraftAsync();
        Assert.Equal("「できること」を続け、転倒を防ぐ。合言葉は\"あわてない\"。", draft.Forms.Overview.OverallPolicy);
        Assert.Equal(("23", new DateOnly(2029, 11, 30), Today), (draft.Forms.Overview.CareLevel, draft.Forms.Overview.ValidTo!.Value, draft.Forms.Overview.CreatedOn!.Value));
        Assert.Equal(2, draft.Forms.Needs.Count);
    }

    [Fact]
    public async Task One_client_has_one_draft_at_a_time()
    {
        var draft = await DraftAsync();
        var second = await StartAsync(Planner, draft.Client.Id);
        Assert.Equal(("draft_exists", draft.Label.Id), (second.Refusal?.Code, second.Refusal?.Detail));
    }

    [Fact]
    public async Task Two_who_begin_at_once_make_one_draft()
    {
        var client = (await SummaryAsync()).ClientId;
        var both = await Task.WhenAll(StartAsync(Planner, client), StartAsync(Planner, client));
        Assert.Single(both, outcome => outcome.IsDone);
        Assert.Equal(1, await Care.CountAsync("plans.plan_version"));
    }

    [Fact]
    public async Task What_was_saved_is_there_when_the_plan_is_opened_again()
    {
        var draft = await DraftAsync();
        var saved = await SaveAsync(Planner, draft.Label.Id, draft.Version, With(draft.Forms, "新しい方針"), new(2026, 12, 5));
        var again = (await OpenPlanAsync(Planner, draft.Label.Id)).Value;
        Assert.Equal(("新しい方針", new DateOnly(2026, 12, 5), saved.Value.Version), (again.Forms.Overview.OverallPolicy, again.Label.PlanDate, again.Version));
        Assert.Equal(draft.Forms.Needs.Count, again.Forms.Needs.Count);
        Assert.True((await SaveAsync(Planner, draft.Label.Id, saved.Value.Version, draft.Forms)).IsDone);
    }

    [Fact]
    public async Task A_second_writer_learns_what_both_wrote_and_nothing_is_written_over()
    {
        var draft = await DraftAsync();
        await SaveAsync(Planner, draft.Label.Id, draft.Version, With(draft.Forms, "一人目"));
        var second = await SaveAsync(Planner, draft.Label.Id, draft.Version, With(draft.Forms, "二人目"));
        var conflict = Assert.IsType<PlanConflict>(second.Refusal?.Detail);
        Assert.Equal(
            ("plan_changed_meanwhile", "一人目", "二人目", "例示 計子"),
            (second.Refusal!.Code, conflict.Theirs.Overview.OverallPolicy, conflict.Yours.Overview.OverallPolicy, conflict.WrittenBy));
        Assert.Equal("一人目", (await OpenPlanAsync(Planner, draft.Label.Id)).Value.Forms.Overview.OverallPolicy);
        Assert.True((await SaveAsync(Planner, draft.Label.Id, conflict.Version, With(draft.Forms, "二人目"))).IsDone);
    }

    [Fact]
    public async Task What_cannot_stand_on_the_paper_is_refused_and_what_is_left_out_is_empty()
    {
        var draft = await DraftAsync();
        var eighth = draft.Forms with { Week = new WeeklyPlan { Blocks = [new WeekBlock { Weekday = 8 }] } };
        Assert.Equal("forms_not_fit", (await SaveAsync(Planner, draft.Label.Id, draft.Version, eighth)).Refusal?.Code);
        var endless = With(draft.Forms, new string('長', 4001));
        Assert.Equal("forms_not_fit", (await SaveAsync(Planner, draft.Label.Id, draft.Version, endless)).Refusal?.Code);
        var holes = new CarePlanForms { Overview = null!, Needs = [new Need { Text = null!, LongGoals = null! }, null!], Week = null! };
        Assert.True((await SaveAsync(Planner, draft.Label.Id, draft.Version, holes)).IsDone);
        Assert.Equal("", Assert.Single((await OpenPlanAsync(Planner, draft.Label.Id)).Value.Forms.Needs).Text);
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away_and_its_number_comes_again()
    {
        var draft = await DraftAsync();
        Assert.True((await Care.Door.RunAsync<DiscardPlan, Domain.Done>(Planner, use => use.RunAsync(draft.Label.Id, draft.Version, CancellationToken.None))).IsDone);
        Assert.Equal("plan_not_found", (await OpenPlanAsync(Planner, draft.Label.Id)).Refusal?.Code);
        Assert.Equal(1, (await DraftAsync()).Label.Number);
    }

    [Fact]
    public async Task A_service_office_sees_received_plans_and_writes_none()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Plans));
        var row = (await PlansAsync(HomeHelp)).First(plan => plan.Received > 0);
        Assert.True((await OpenPlanAsync(HomeHelp, row.ReceivedId!.Value)).IsDone);
        Assert.Equal("not_a_planning_office", (await StartAsync(HomeHelp, row.ClientId)).Refusal?.Code);
    }

    [Fact]
    public async Task Another_offices_plans_and_clients_are_not_there()
    {
        var draft = await DraftAsync();
        var center = await Care.AdminAsync("9900000060");
        Assert.Empty(await PlansAsync(center));
        Assert.Equal("plan_not_found", (await OpenPlanAsync(center, draft.Label.Id)).Refusal?.Code);
        Assert.Equal("plan_not_found", (await SaveAsync(center, draft.Label.Id, draft.Version, draft.Forms)).Refusal?.Code);
        Assert.Equal("plan_not_found", (await AgreeAsync(center, draft.Label.Id, draft.Version)).Refusal?.Code);
        Assert.Equal("client_of_plan_not_found", (await StartAsync(center, draft.Client.Id)).Refusal?.Code);
        var received = (await SummaryAsync()).ReceivedId;
        Assert.Equal("plan_not_found", (await StartAsync(Planner, (await SummaryAsync("9900000002")).ClientId, received)).Refusal?.Code);
    }

    [Fact]
    public async Task Every_act_and_every_look_leaves_an_entry()
    {
        var before = await Care.CountAsync("audit.entry");
        var draft = await DraftAsync();
        await SaveAsync(Planner, draft.Label.Id, draft.Version, draft.Forms);
        await OpenPlanAsync(Planner, draft.Label.Id);
        Assert.Equal(
            ["ListPlans", "StartPlan", "SavePlanForms", "OpenPlan"],
            await Care.WordsAsync($"select act from audit.entry where tenant_id = '{await Care.TenantIdAsync(TestCare.Planner)}' order by number offset {before}"));
    }
}
