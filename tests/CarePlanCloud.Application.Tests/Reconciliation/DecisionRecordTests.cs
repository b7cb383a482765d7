using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>What was decided stays on file: who, when, why, about what; also what was decided again or taken back.</summary>
public sealed class DecisionRecordTests : DeskTests
{
    private readonly SettableClock clock = new() { Now = new DateTimeOffset(2026, 12, 3, 1, 0, 0, TimeSpan.Zero) };

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    [Fact]
    public async Task A_decision_says_who_when_why_and_what_it_was_about()
    {
        var decision = await DecideOneAsync(Resolution.TakeActual, new string('長', DecideDifference.LongestReason));
        Assert.Equal((clock.Now, "例示 計子", 200), (decision.At, decision.Person, decision.Reason.Length));
        Assert.Equal((TestCare.HomeHelp, Visit, "1回", "0回"), (decision.About.OfficeNumber, decision.About.ServiceCode, decision.About.Planned, decision.About.Actual));
        Assert.Equal([Day(Visit)], decision.About.Days);
        Assert.Empty((await DeskAsync()).Lapsed);
        Assert.Equal(((Caller.Member)Planner).UserId, await Care.ScalarAsync<Guid>("select decided_by from reconciliation.difference_decision where id = $1", decision.Id));
    }

    [Fact]
    public async Task A_decision_taken_again_keeps_the_one_before()
    {
        var first = await DecideOneAsync(Resolution.SetAside, "欠席");
        clock.Now = clock.Now.AddHours(1);
        var second = Assert.Single((await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.TakeActual, "本人の希望")).Differences).Decision!;
        Assert.Equal([$"{second.Id}"], await InForceAsync());
        Assert.Equal("欠席 例示 計子 2026-12-03 02:00", await WithdrawnAsync(first.Id));
    }

    [Fact]
    public async Task A_decision_taken_back_is_in_force_no_more_and_kept()
    {
        var decision = await DecideOneAsync(Resolution.TakeActual, "欠席");
        clock.Now = clock.Now.AddHours(1);
        var back = (await WithdrawAsync(decision.Id)).Value;
        Assert.Equal((DifferenceState.Open, null), (Assert.Single(back.Differences).State, back.Differences[0].Decision));
        Assert.Equal(DifferenceState.Open, Assert.Single((await DeskAsync()).Differences).State);
        Assert.Empty(await InForceAsync());
        Assert.Equal("欠席 例示 計子 2026-12-03 02:00", await WithdrawnAsync(decision.Id));
        Assert.Equal("nothing_decided", (await WithdrawAsync(decision.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task Only_a_decision_of_this_client_and_this_month_is_taken_back()
    {
        var decision = await DecideOneAsync(Resolution.TakeActual, "欠席");
        var other = (await MonthAsync()).Clients.First(row => row.ClientId != Client).ClientId;
        Assert.Equal("nothing_decided", (await Care.Door.RunAsync<WithdrawDecision, ClientReconciliation>(
            Planner, use => use.RunAsync(other, November, decision.Id, CancellationToken.None))).Refusal?.Code);
        await ToOctoberAsync();
        Assert.Equal("nothing_decided", (await WithdrawAsync(decision.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task A_decision_of_another_month_stays_in_force()
    {
        var october = await DecideOneAsync(Resolution.TakeActual, "欠席");
        await ToOctoberAsync();
        var november = Assert.Single((await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.SetAside)).Differences).Decision!;
        Assert.Equal(new[] { $"{october.Id}", $"{november.Id}" }.Order(StringComparer.Ordinal), await InForceAsync());
    }

    [Fact]
    public async Task Whoever_looks_or_acts_leaves_a_trace()
    {
        await SayAsync(Visit, Day(Visit), 0);
        var tenant = await Care.TenantIdAsync(TestCare.Planner);
        var before = await Care.CountAsync($"audit.entry where tenant_id = '{tenant}'");
        await MonthAsync();
        var decided = await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.TakeActual);
        await WithdrawAsync(decided.Differences[0].Decision!.Id);
        await Care.Door.RunAsync<ConfirmMatches, int>(Planner, use => use.RunAsync(November, CancellationToken.None));
        await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.TakeActual);
        await CloseAsync();
        await ReopenAsync("訂正");
        Assert.Equal(
            ["ListReconciliation 3", "OpenReconciliation 1", "DecideDifference 1", "WithdrawDecision 1", "ConfirmMatches 3", "OpenReconciliation 1", "DecideDifference 1",
                "CloseMonth 3", "ReopenMonth 1"],
            await Care.WordsAsync(
                $"""
                select act || ' ' || count(*) from (select *, number - row_number() over (partition by act order by number) as run
                    from audit.entry where tenant_id = '{tenant}' and number > {before}) entry group by act, run order by min(number)
                """));
        Assert.Equal(
            [$"{Client}"],
            await Care.WordsAsync("select distinct subject_id::text from audit.entry where act in ('OpenReconciliation', 'DecideDifference', 'WithdrawDecision')"));
    }

    private async Task<DecisionView> DecideOneAsync(Resolution resolution, string reason)
    {
        await SayAsync(Visit, Day(Visit), 0);
        return Assert.Single((await DecideAsync(Assert.Single((await DeskAsync()).Differences), resolution, reason)).Differences).Decision!;
    }

    private Task<int> ToOctoberAsync() => Care.TamperAsync("update reconciliation.difference_decision set service_month = '2026-10-01'");

    private Task<IReadOnlyList<string>> InForceAsync() => Care.WordsAsync("select id::text from reconciliation.difference_decision where withdrawn_at is null order by id::text");

    private Task<string> WithdrawnAsync(Guid id) => Care.ScalarAsync<string>(
        "select concat_ws(' ', reason, withdrawn_by_name, to_char(withdrawn_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')) from reconciliation.difference_decision where id = $1", id);
}
