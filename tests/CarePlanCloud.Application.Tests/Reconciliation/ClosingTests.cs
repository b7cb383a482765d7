using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>月締め: refused while something is open, kept as it stood, reopened with a reason.</summary>
public sealed class ClosingTests : DeskTests
{
    [Fact]
    public async Task What_is_open_keeps_the_month_from_closing()
    {
        await DecideEverythingAsync();
        await SayAsync(Visit, Day(Visit), 0);
        var refused = (await CloseAsync()).Refusal!;
        var standing = Assert.Single((IReadOnlyList<StandingInTheWay>)refused.Detail!);
        Assert.Equal(("month_not_settled", Client, 1), (refused.Code, standing.ClientId, standing.Open));
        Assert.False((await MonthAsync()).CanClose);
    }

    [Fact]
    public async Task What_was_sent_back_keeps_the_month_from_closing()
    {
        await DecideEverythingAsync();
        await SayAsync(Visit, Day(Visit), 0);
        await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.SendBack);
        var standing = Assert.Single((IReadOnlyList<StandingInTheWay>)(await CloseAsync()).Refusal!.Detail!);
        Assert.Equal((0, 1), (standing.Open, standing.SentBack));
    }

    [Fact]
    public async Task What_has_not_come_keeps_the_month_from_closing_and_is_named()
    {
        foreach (var line in Slip.Lines.Where(line => line.OfficeNumber == TestCare.DayCare))
        {
            foreach (var day in line.Planned.Keys)
            {
                await EnterAsync(Planner, Slip.Id, new CellChange(line.Id, day, null, null, AnyBefore: true));
            }
        }

        var standing = Assert.Single((IReadOnlyList<StandingInTheWay>)(await CloseAsync()).Refusal!.Detail!);
        Assert.Equal((Client, "見本 太郎", 0, 1, 0), (standing.ClientId, standing.Name, standing.Open, standing.NotReceived, standing.SentBack));
    }

    [Theory]
    [InlineData(Resolution.KeepPlan)]
    [InlineData(Resolution.Defer)]
    public async Task What_is_asked_or_put_off_lets_the_month_close(Resolution resolution)
    {
        await SayAsync(Visit, Day(Visit), 0);
        await DecideAsync(Assert.Single((await DeskAsync()).Differences), resolution);
        Assert.True((await CloseAsync()).IsDone);
    }

    [Fact]
    public async Task Each_month_counts_its_own_closings_and_is_reopened_by_itself()
    {
        await Care.TamperAsync(
            $"""
            insert into reconciliation.month_closing (tenant_id, id, service_month, number, closed_at, closed_by_name, reopened_by_name, reopen_reason)
            values ('{await Care.TenantIdAsync(TestCare.Planner)}', gen_random_uuid(), '2026-10-01', 1, now(), '', '', '')
            """);
        Assert.Equal("month_is_open", (await ReopenAsync("訂正")).Refusal?.Code);
        Assert.Null((await MonthAsync()).Closing);
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        var closed = (await CloseAsync()).Value;
        Assert.Equal((1, "例示 計子"), (closed.Number, closed.ClosedBy));
        Assert.InRange(closed.ClosedAt, before, DateTimeOffset.UtcNow.AddSeconds(1));
        Assert.Equal("reopen_reason_missing", (await ReopenAsync(new string('長', DecideDifference.LongestReason + 1))).Refusal?.Code);
        var reopened = await ReopenAsync(new string('長', DecideDifference.LongestReason));
        Assert.InRange(reopened.Value.ReopenedAt!.Value, closed.ClosedAt, DateTimeOffset.UtcNow.AddSeconds(1));
        Assert.Equal(1, await Care.CountAsync("reconciliation.month_closing where reopened_at is null"));
    }

    [Fact]
    public async Task A_closed_month_is_kept_as_it_stood()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await DecideEverythingAsync();
        var desk = await DeskAsync();
        var closed = await CloseAsync();
        Assert.True(closed.IsDone, closed.Refusal?.Message);
        var kept = await Care.ScalarAsync<int>(
            "select sum((provider->>'ManagedUnits')::int)::int from reconciliation.closed_client, jsonb_array_elements(month->'Providers') provider where client_id = $1", Client);
        Assert.Equal(desk.Providers.Sum(provider => provider.Claimed), kept);
        Assert.True(kept > 0);
        Assert.Equal("not_done", await Care.ScalarAsync<string>(
            "select kind from reconciliation.difference_decision where client_id = $1 and key = (select month->'Differences'->0->>'Key' from reconciliation.closed_client where client_id = $1)", Client));
    }

    [Fact]
    public async Task Nothing_is_decided_in_a_closed_month_and_what_changes_is_named()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await DecideEverythingAsync();
        await CloseAsync();
        var decided = Assert.Single((await DeskAsync()).Differences);
        Assert.Equal("month_is_closed", (await TryDecideAsync(decided.Key, Resolution.KeepPlan)).Refusal?.Code);
        Assert.Equal("month_is_closed", (await WithdrawAsync(decided.Decision!.Id)).Refusal?.Code);
        Assert.Equal("month_is_closed", (await CloseAsync()).Refusal?.Code);
        Assert.True((await DeskAsync()).IsClosed);
        Assert.Empty((await MonthAsync()).ChangedAfterClosing);

        await SayAsync(Visit, Day(Visit, 1), 0);
        Assert.Equal([Client], (await MonthAsync()).ChangedAfterClosing);
    }

    [Fact]
    public async Task A_month_is_reopened_with_a_reason_and_both_closings_stay()
    {
        await DecideEverythingAsync();
        Assert.Equal("month_is_open", (await ReopenAsync("早すぎた")).Refusal?.Code);
        await CloseAsync();
        Assert.Equal("reopen_reason_missing", (await ReopenAsync(" ")).Refusal?.Code);
        Assert.True((await ReopenAsync("実績の訂正が届いた")).IsDone);
        Assert.Null((await MonthAsync()).Closing);
        var again = await CloseAsync();
        Assert.Equal(2, again.Value.Number);
        var reopened = Assert.Single((await MonthAsync()).Reopened);
        Assert.Equal((1, "実績の訂正が届いた", "例示 計子"), (reopened.Number, reopened.ReopenReason, reopened.ReopenedBy));
        Assert.Equal(2, await Care.ScalarAsync<long>("select count(distinct closing_id) from reconciliation.closed_client where client_id = $1", Client));
    }

    [Fact]
    public async Task A_month_without_slips_has_nothing_to_close() =>
        Assert.Equal("nobody_to_close", (await CloseAsync(new(2025, 1))).Refusal?.Code);

    [Fact]
    public async Task What_is_put_off_is_listed_in_the_months_after()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.Defer, "請求が間に合わない");
        var next = (await Care.Door.RunAsync<ListReconciliation, ReconciliationMonth>(Planner, use => use.RunAsync(November.Next, CancellationToken.None))).Value;
        var deferred = Assert.Single(next.Deferred);
        Assert.Equal((Client, November, "請求が間に合わない"), (deferred.ClientId, deferred.Month, deferred.Reason));
        Assert.Empty((await MonthAsync()).Deferred);
    }

    [Fact]
    public async Task The_10th_at_quarter_past_five_in_japan_is_the_end() =>
        Assert.Equal(new DateTimeOffset(2026, 12, 10, 8, 15, 0, TimeSpan.Zero), (await MonthAsync()).Due);

    [Fact]
    public async Task Nobody_sees_another_offices_month()
    {
        await SayAsync(Visit, Day(Visit), 0);
        Assert.Empty((await MonthAsync(HomeHelp)).Clients);
        Assert.Equal("reconciliation_not_found", (await Care.Door.RunAsync<OpenReconciliation, ClientReconciliation>(
            HomeHelp, use => use.RunAsync(Client, November, CancellationToken.None))).Refusal?.Code);

        // Nor a month of its own client that another office plans.
        await Care.TamperAsync($"update schedules.service_slip set care_management_office_number = '9900000060' where client_id = '{Client}'");
        Assert.DoesNotContain((await MonthAsync()).Clients, row => row.ClientId == Client);
        Assert.Equal("reconciliation_not_found", (await Care.Door.RunAsync<OpenReconciliation, ClientReconciliation>(
            Planner, use => use.RunAsync(Client, November, CancellationToken.None))).Refusal?.Code);
    }
}
