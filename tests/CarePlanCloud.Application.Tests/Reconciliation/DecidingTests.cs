using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>Differences come to the desk, are decided, taken back and opened again by what changes.</summary>
public sealed class DecidingTests : DeskTests
{
    [Fact]
    public async Task Done_as_planned_there_is_nothing_to_decide()
    {
        var desk = await DeskAsync();
        Assert.Empty(desk.Differences);
        Assert.Equal((desk.PlannedUnits, desk.PlannedUnits), (desk.ActualUnits, desk.ClaimedUnits));
        Assert.Equal(ReconciliationState.Matches, (await RowAsync()).State);
    }

    [Fact]
    public async Task A_visit_that_was_not_done_stands_on_the_desk_with_its_cell_and_units()
    {
        await SayAsync(Visit, Day(Visit), 0);
        var difference = Assert.Single((await DeskAsync()).Differences);
        Assert.Equal((DifferenceKind.NotDone, "1回", "0回", DifferenceState.Open), (difference.Kind, difference.Planned, difference.Actual, difference.State));
        Assert.Contains(difference.Cells, cell => (cell.LineId, cell.Day) == (Line(Visit).Id, Day(Visit)));
        Assert.True(difference.UnitsChange < 0);
        Assert.Equal((ReconciliationState.Differs, 1), ((await RowAsync()).State, (await RowAsync()).Open));
    }

    [Fact]
    public async Task What_is_decided_is_claimed()
    {
        await SayAsync(Visit, Day(Visit), 0);
        var before = await DeskAsync();
        var difference = Assert.Single(before.Differences);
        var kept = await DecideAsync(difference, Resolution.KeepPlan);
        Assert.Equal(before.PlannedUnits, kept.ClaimedUnits);
        var taken = await DecideAsync(Assert.Single(kept.Differences), Resolution.TakeActual);
        Assert.Equal(before.ActualUnits, taken.ClaimedUnits);
        Assert.True(before.ActualUnits < before.PlannedUnits);
        Assert.Equal("例示 計子", Assert.Single(taken.Differences).Decision?.Person);
    }

    [Fact]
    public async Task To_keep_the_plan_asks_the_partner_until_the_thread_is_closed()
    {
        await SayAsync(Visit, Day(Visit), 0);
        var decided = await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.KeepPlan, "本人に確認した");
        var difference = Assert.Single(decided.Differences);
        Assert.Equal(DifferenceState.Asked, difference.State);
        var post = await Care.ScalarAsync<string>("select text from inquiries.post where inquiry_id = $1", difference.Decision!.InquiryId!);
        Assert.Contains("予定あり・実績なし", post, StringComparison.Ordinal);
        Assert.Contains("本人に確認した", post, StringComparison.Ordinal);
        Assert.Equal(ReconciliationState.Asked, (await RowAsync()).State);

        await Care.TamperAsync($"update inquiries.inquiry set closed_at = now() where id = '{difference.Decision.InquiryId}'");
        Assert.Equal(DifferenceState.Decided, Assert.Single((await DeskAsync()).Differences).State);
    }

    [Fact]
    public async Task A_changed_plan_is_what_was_done_and_can_be_taken_back()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await SayAsync(Visit, Day(Visit) + 1, 1);
        var moved = Assert.Single((await DeskAsync()).Differences);
        Assert.Equal(DifferenceKind.DateMoved, moved.Kind);

        var changed = await DecideAsync(moved, Resolution.ChangePlan);
        Assert.Empty(changed.Differences);
        Assert.Equal(changed.PlannedUnits, changed.ActualUnits);
        var planned = changed.Lines.First(line => line.ServiceCode == Visit).Planned;
        Assert.Equal((false, true), (planned.ContainsKey(Day(Visit)), planned.ContainsKey(Day(Visit) + 1)));

        var back = await WithdrawAsync(Assert.Single(changed.Lapsed).Id);
        Assert.Equal(moved.Key, Assert.Single(back.Value.Differences).Key);
    }

    [Fact]
    public async Task A_changed_plan_somebody_has_worked_on_since_is_not_taken_back()
    {
        await SayAsync(Visit, Day(Visit), 0);
        var changed = await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.ChangePlan);
        var planned = await Care.Door.RunAsync<EnterPlan, IReadOnlyList<LineView>>(
            Planner, use => use.RunAsync(Slip.Id, [new CellChange(Line(Visit).Id, Day(Visit, 1), null, new CellValue(2), AnyBefore: true)], CancellationToken.None));
        Assert.True(planned.IsDone, planned.Refusal?.Message);
        Assert.Equal("plan_moved_on", (await WithdrawAsync(Assert.Single(changed.Lapsed).Id)).Refusal?.Code);
    }

    [Fact]
    public async Task What_changes_opens_only_itself()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await SayAsync(Visit, Day(Visit, 2), 2);
        foreach (var difference in (await DeskAsync()).Differences)
        {
            await DecideAsync(difference, Resolution.TakeActual);
        }

        await SayAsync(Visit, Day(Visit, 2), 3);
        var states = (await DeskAsync()).Differences.ToDictionary(each => each.Days[0], each => each.State);
        Assert.Equal((DifferenceState.Decided, DifferenceState.Open), (states[Day(Visit)], states[Day(Visit, 2)]));
    }

    [Fact]
    public async Task A_decision_whose_difference_is_gone_is_kept()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.TakeActual, "欠席");
        await SayAsync(Visit, Day(Visit), 1);
        var desk = await DeskAsync();
        Assert.Empty(desk.Differences);
        Assert.Equal("欠席", Assert.Single(desk.Lapsed).Reason);
    }

    [Theory]
    [InlineData(Resolution.SendBack, "", "resolution_reason_missing")]
    [InlineData(Resolution.Defer, " ", "resolution_reason_missing")]
    [InlineData(Resolution.SetAside, "", "resolution_reason_missing")]
    public async Task Some_decisions_need_a_reason(Resolution resolution, string reason, string code)
    {
        await SayAsync(Visit, Day(Visit), 0);
        Assert.Equal(code, (await TryDecideAsync(Assert.Single((await DeskAsync()).Differences).Key, resolution, reason)).Refusal?.Code);
    }

    [Fact]
    public async Task What_cannot_be_decided_is_refused()
    {
        await SayAsync(Visit, Day(Visit), 0);
        var key = Assert.Single((await DeskAsync()).Differences).Key;
        Assert.Equal("difference_gone", (await TryDecideAsync("1:nobody", Resolution.TakeActual)).Refusal?.Code);
        Assert.Equal("resolution_reason_too_long", (await TryDecideAsync(key, Resolution.TakeActual, new string('長', 201))).Refusal?.Code);
        Assert.Equal("reconciliation_not_found", (await TryDecideAsync(key, Resolution.TakeActual, caller: HomeHelp)).Refusal?.Code ?? "");
        foreach (var line in Slip.Lines.Where(line => line.OfficeNumber == TestCare.DayCare))
        {
            foreach (var day in line.Planned.Keys)
            {
                await EnterAsync(Planner, Slip.Id, new CellChange(line.Id, day, null, null, AnyBefore: true));
            }
        }

        var waiting = (await DeskAsync()).Differences.Single(each => each.Kind == DifferenceKind.NothingReceived);
        Assert.Equal("resolution_not_for_kind", (await TryDecideAsync(waiting.Key, Resolution.TakeActual)).Refusal?.Code);
    }

    [Fact]
    public async Task Matches_are_confirmed_at_once_and_only_while_they_match()
    {
        await SayAsync(Visit, Day(Visit), 0);
        Task<int> ConfirmAsync() => Confirmed();
        async Task<int> Confirmed() => (await Care.Door.RunAsync<ConfirmMatches, int>(Planner, use => use.RunAsync(November, CancellationToken.None))).Value;
        Assert.True(await ConfirmAsync() > 0);
        Assert.Equal(0, await ConfirmAsync());
        var row = await RowAsync();
        Assert.Equal(ReconciliationState.Differs, row.Partners.Single(partner => partner.OfficeNumber == TestCare.HomeHelp).State);
        Assert.All(row.Partners.Where(partner => partner.OfficeNumber != TestCare.HomeHelp), partner => Assert.Equal(ReconciliationState.Settled, partner.State));

        var line = Slip.Lines.First(line => line.OfficeNumber == TestCare.DayCare && line.Planned.Count > 1);
        await SayAsync(line.ServiceCode, line.Planned.Keys.Min(), 0);
        Assert.Equal(ReconciliationState.Differs, (await RowAsync()).Partners.Single(partner => partner.OfficeNumber == TestCare.DayCare).State);
    }
}
