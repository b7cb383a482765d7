using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Outbox;

public sealed class IdempotencyTests : CareTest
{
    private static readonly byte[] Request = [1, 2, 3];
    private static readonly KeptAnswer Answer = new(201, "/somewhere", "{}");

    private readonly SettableClock clock = new();

    [Fact]
    public async Task The_first_request_runs() => Assert.Null((await BeginAsync(HomeHelp, "a", Request)).Value);

    [Fact]
    public async Task The_second_gets_the_first_answer()
    {
        await BeginAsync(HomeHelp, "a", Request);
        await FinishAsync("a", Answer);
        Assert.Equal(Answer, (await BeginAsync(HomeHelp, "a", Request)).Value);
    }

    [Fact]
    public async Task Another_request_under_the_same_key_is_refused()
    {
        await BeginAsync(HomeHelp, "a", Request);
        await FinishAsync("a", Answer);
        Assert.Equal("idempotency_key_reused", (await BeginAsync(HomeHelp, "a", [9])).Refusal?.Code);
    }

    [Fact]
    public async Task While_the_first_runs_the_second_is_asked_to_wait()
    {
        await BeginAsync(HomeHelp, "a", Request);
        Assert.Equal("idempotency_key_under_way", (await BeginAsync(HomeHelp, "a", Request)).Refusal?.Code);
    }

    [Fact]
    public async Task A_key_that_was_freed_runs_again()
    {
        await BeginAsync(HomeHelp, "a", Request);
        await FinishAsync("a", null);
        Assert.Null((await BeginAsync(HomeHelp, "a", Request)).Value);
    }

    [Fact]
    public async Task A_request_that_died_holds_its_key_for_two_minutes()
    {
        await BeginAsync(HomeHelp, "a", Request);
        clock.Now += TimeSpan.FromSeconds(119);
        Assert.False((await BeginAsync(HomeHelp, "a", Request)).IsDone);
        clock.Now += TimeSpan.FromSeconds(2);
        Assert.True((await BeginAsync(HomeHelp, "a", Request)).IsDone);
    }

    [Fact]
    public async Task A_finished_request_is_remembered_for_ever()
    {
        await BeginAsync(HomeHelp, "a", Request);
        await FinishAsync("a", Answer);
        clock.Now += TimeSpan.FromDays(4000);
        Assert.Equal(Answer, (await BeginAsync(HomeHelp, "a", Request)).Value);
    }

    [Fact]
    public async Task After_a_week_the_words_of_the_answer_go_and_the_act_stays_done()
    {
        await BeginAsync(HomeHelp, "a", Request);
        await FinishAsync("a", Answer);
        clock.Now += TimeSpan.FromDays(7);
        Assert.Equal(0, await EmptyAsync());
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(1, await EmptyAsync());
        Assert.Equal(Answer with { Body = null }, (await BeginAsync(HomeHelp, "a", Request)).Value);
        Assert.Equal("idempotency_key_reused", (await BeginAsync(HomeHelp, "a", [9])).Refusal?.Code);
        Assert.Equal(0, await EmptyAsync());
    }

    [Fact]
    public async Task Of_many_at_once_one_runs()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => BeginAsync(HomeHelp, "a", Request)));
        Assert.Single(all, outcome => outcome.IsDone);
    }

    [Fact]
    public async Task Two_offices_may_use_the_same_key()
    {
        await BeginAsync(HomeHelp, "a", Request);
        Assert.True((await BeginAsync(DayCare, "a", [9])).IsDone);
    }

    [Fact]
    public async Task Nobody_gets_the_answer_of_another_person_of_the_office()
    {
        var viewer = new Caller.Member(
            await Care.ScalarAsync<Guid>("update offices.membership m set role = 'viewer' from offices.office o where o.id = m.office_id and o.office_number = $1 and m.role <> 'administrator' returning m.user_id", TestCare.Planner),
            TestCare.Planner);
        await BeginAsync(Planner, "a", Request);
        await FinishAsync("a", Answer, Planner);
        Assert.Equal("idempotency_key_reused", (await BeginAsync(viewer, "a", Request)).Refusal?.Code);
        Assert.Equal(Answer, (await BeginAsync(Planner, "a", Request)).Value);
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    private async Task<int> EmptyAsync()
    {
        var office = await Care.ScalarAsync<Guid>("select id from offices.office where office_number = $1", TestCare.HomeHelp);
        return (await Care.Door.RunAsync<EmptyKeptAnswers, int>(new Caller.Job(office), use => use.RunAsync(CancellationToken.None))).Value;
    }

    private Task<Outcome<KeptAnswer?>> BeginAsync(Caller caller, string key, byte[] request) =>
        Care.Door.RunAsync<BeginIdempotent, KeptAnswer?>(caller, use => use.RunAsync(key, request, CancellationToken.None));

    private Task<Outcome<Done>> FinishAsync(string key, KeptAnswer? answer, Caller? caller = null) =>
        Care.Door.RunAsync<FinishIdempotent, Done>(caller ?? HomeHelp, use => use.RunAsync(key, answer, CancellationToken.None));
}
