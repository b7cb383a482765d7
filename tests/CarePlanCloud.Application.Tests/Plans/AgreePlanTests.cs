using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Plans;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans;

public sealed class AgreePlanTests : PlanTest
{
    [Fact]
    public async Task From_draft_to_consent_to_handover_with_dates_and_persons()
    {
        var draft = await DraftAsync();
        Clock.Now = Clock.Now.AddDays(3);
        var agreed = (await AgreeAsync(Planner, draft.Label.Id, draft.Version, new Consent(new(2026, 12, 3), " 見本 花代（長女） ", "例示 計子"))).Value;
        Assert.Equal(
            (PlanState.Agreed, new DateOnly(2026, 12, 3), "見本 花代（長女）", "例示 計子", false),
            (agreed.Label.State, agreed.Label.AgreedOn!.Value, agreed.AgreedBy, agreed.ExplainedBy, agreed.CanWrite));
        var handed = (await HandOverAsync(Planner, draft.Label.Id, agreed.Version, new(2026, 12, 4))).Value;
        Assert.Equal((PlanState.HandedOver, new DateOnly(2026, 12, 4), "例示 計子"), (handed.Label.State, handed.Label.HandedOverOn!.Value, handed.HandedOverBy));
    }

    [Fact]
    public async Task What_was_agreed_is_frozen()
    {
        var draft = await DraftAsync();
        var agreed = (await AgreeAsync(Planner, draft.Label.Id, draft.Version)).Value;
        Assert.Equal("plan_frozen", (await SaveAsync(Planner, draft.Label.Id, agreed.Version, With(draft.Forms, "あとから"))).Refusal?.Code);
        Assert.Equal("plan_frozen", (await AgreeAsync(Planner, draft.Label.Id, agreed.Version)).Refusal?.Code);
        Assert.Equal("plan_frozen", (await Care.Door.RunAsync<DiscardPlan, Done>(Planner, use => use.RunAsync(draft.Label.Id, agreed.Version, CancellationToken.None))).Refusal?.Code);
        Assert.Equal(draft.Forms.Overview.OverallPolicy, (await OpenPlanAsync(Planner, draft.Label.Id)).Value.Forms.Overview.OverallPolicy);
    }

    [Fact]
    public async Task What_is_missing_is_named_before_consent()
    {
        var draft = (await StartAsync(Planner, (await SummaryAsync()).ClientId)).Value;
        var refused = await AgreeAsync(Planner, draft.Label.Id, draft.Version, new Consent(Today, "見本 太郎", "例示 計子"));
        var gaps = Assert.IsType<IReadOnlyList<PlanGap>>(refused.Refusal?.Detail, exactMatch: false);
        Assert.Contains(gaps, gap => gap is { Form: PlanForm.Overview, Place: "総合的な援助の方針" });
        Assert.True((await AgreeAsync(Planner, draft.Label.Id, draft.Version)).IsDone);
    }

    [Theory]
    [InlineData("2026-12-02", "見本 太郎", "例示 計子", "consent_date_not_fit")]
    [InlineData("2026-11-30", "見本 太郎", "例示 計子", "consent_date_not_fit")]
    [InlineData("2026-12-01", " ", "例示 計子", "person_missing")]
    [InlineData("2026-12-01", "見本 太郎", "", "person_missing")]
    public async Task A_consent_that_cannot_be_is_refused(string on, string by, string explainedBy, string code)
    {
        var draft = await DraftAsync();
        var refused = await AgreeAsync(Planner, draft.Label.Id, draft.Version, new Consent(DateOnly.Parse(on, null), by, explainedBy, AcceptGaps: true));
        Assert.Equal(code, refused.Refusal?.Code);
    }

    [Fact]
    public async Task A_handover_comes_after_the_consent_and_once()
    {
        var draft = await DraftAsync();
        Assert.Equal("plan_not_agreed", (await HandOverAsync(Planner, draft.Label.Id, draft.Version)).Refusal?.Code);
        var agreed = (await AgreeAsync(Planner, draft.Label.Id, draft.Version)).Value;
        Assert.Equal("handover_date_not_fit", (await HandOverAsync(Planner, draft.Label.Id, agreed.Version, Today.AddDays(-1))).Refusal?.Code);
        Assert.Equal("handover_date_not_fit", (await HandOverAsync(Planner, draft.Label.Id, agreed.Version, Today.AddDays(1))).Refusal?.Code);
        Assert.Equal("person_missing", (await HandOverAsync(Planner, draft.Label.Id, agreed.Version, by: "")).Refusal?.Code);
        var handed = (await HandOverAsync(Planner, draft.Label.Id, agreed.Version)).Value;
        Assert.Equal("plan_already_handed_over", (await HandOverAsync(Planner, draft.Label.Id, handed.Version)).Refusal?.Code);
    }

    [Fact]
    public async Task A_consent_to_what_nobody_has_seen_is_refused()
    {
        var draft = await DraftAsync();
        await SaveAsync(Planner, draft.Label.Id, draft.Version, With(draft.Forms, "あとから書かれた"));
        Assert.Equal("plan_changed_meanwhile", (await AgreeAsync(Planner, draft.Label.Id, draft.Version)).Refusal?.Code);
    }

    [Fact]
    public async Task The_next_version_begins_with_the_words_of_the_last_and_both_stay()
    {
        var draft = await DraftAsync();
        await AgreeAsync(Planner, draft.Label.Id, draft.Version);
        var second = (await StartAsync(Planner, draft.Client.Id, draft.Label.Id)).Value;
        Assert.Equal((2, PlanState.Draft, draft.Label.Id), (second.Label.Number, second.Label.State, second.BasedOnId));
        Assert.Equal(["2 Draft", "1 Agreed", "0 "], second.History.Select(label => $"{label.Number} {label.State}"));

        var text = NeedTable.Write(second.Forms.Needs, new(1), NeedColumn.Frequency, "週２回");
        await SaveAsync(Planner, second.Label.Id, second.Version, second.Forms with { Needs = text });
        var compared = (await CompareAsync(draft.Label.Id, second.Label.Id)).Value;
        Assert.Equal(
            new ComparedCell(PlanForm.Needs, "課題2 長期目標1 短期目標1 援助内容1 頻度", "週１回", "週２回", CellDifference.Changed),
            Assert.Single(compared.Cells, cell => cell.Change != CellDifference.Same));
        Assert.Equal((1, 2), (compared.Before.Number, compared.After.Number));
    }

    [Fact]
    public async Task Plans_of_two_clients_are_not_compared()
    {
        var (one, other) = ((await SummaryAsync()).ReceivedId!.Value, (await SummaryAsync("9900000002")).ReceivedId!.Value);
        Assert.Equal("plans_of_two_clients", (await CompareAsync(one, other)).Refusal?.Code);
        Assert.Equal("plan_not_found", (await CompareAsync(one, Guid.NewGuid())).Refusal?.Code);
    }

    private Task<Outcome<PlanComparisonView>> CompareAsync(Guid before, Guid after) =>
        Care.Door.RunAsync<ComparePlans, PlanComparisonView>(Planner, use => use.RunAsync(before, after, CancellationToken.None));
}
