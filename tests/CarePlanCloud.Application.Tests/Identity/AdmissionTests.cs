using CarePlanCloud.Application.Audit.Verifying;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Application.Transfers.Checking;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Identity;

public sealed class AdmissionTests : CareTest
{
    private readonly SettableClock clock = new();

    [Fact]
    public async Task A_member_of_another_office_finds_nothing() =>
        Assert.Equal("not_found", await AnswerAsync(new Caller.Member(((Caller.Member)HomeHelp).UserId, TestCare.DayCare)));

    [Fact]
    public async Task An_office_that_does_not_exist_gets_the_same_answer() =>
        Assert.Equal("not_found", await AnswerAsync(new Caller.Member(((Caller.Member)HomeHelp).UserId, "0000000000")));

    [Fact]
    public async Task Somebody_unknown_finds_nothing() => Assert.Equal("not_found", await AnswerAsync(new Caller.Member(Guid.NewGuid(), TestCare.HomeHelp)));

    [Fact]
    public async Task Nobody_finds_nothing() => Assert.Equal("not_found", await AnswerAsync(new Caller.Nobody()));

    [Fact]
    public async Task A_program_with_a_key_is_admitted() => Assert.Equal("done", await AnswerAsync(await ProgramAsync()));

    [Fact]
    public async Task A_key_opens_its_own_office_only() =>
        Assert.Equal("not_found", await AnswerAsync((Caller.Program)await ProgramAsync() with { OfficeNumber = TestCare.DayCare }));

    [Fact]
    public async Task A_revoked_key_is_unknown()
    {
        await Care.TamperAsync("update offices.api_key set revoked_at = now()");
        Assert.Equal("unknown_key", (await Care.Door.RunAsync<FindApiKey, Guid>(
            new Caller.Nobody(), use => use.RunAsync($"demo-{TestCare.HomeHelp}", CancellationToken.None))).Refusal?.Code);
    }

    [Fact]
    public async Task A_program_whose_key_is_revoked_finds_nothing()
    {
        var program = await ProgramAsync();
        await Care.TamperAsync("update offices.api_key set revoked_at = now()");
        Assert.Equal("not_found", await AnswerAsync(program));
    }

    [Fact]
    public async Task An_admission_is_kept_for_less_than_a_minute()
    {
        await AnswerAsync(HomeHelp);
        await Care.TamperAsync("delete from offices.membership");
        clock.Now += TimeSpan.FromSeconds(59);
        Assert.Equal("done", await AnswerAsync(HomeHelp));
    }

    [Fact]
    public async Task A_membership_that_ended_works_no_longer_than_a_minute()
    {
        await AnswerAsync(HomeHelp);
        await Care.TamperAsync("delete from offices.membership");
        clock.Now += TimeSpan.FromSeconds(60);
        Assert.Equal("not_found", await AnswerAsync(HomeHelp));
    }

    [Fact]
    public async Task A_refusal_is_not_kept()
    {
        var program = await ProgramAsync();
        await Care.TamperAsync("update offices.api_key set revoked_at = now()");
        await AnswerAsync(program);
        await Care.TamperAsync("update offices.api_key set revoked_at = null");
        Assert.Equal("done", await AnswerAsync(program));
    }

    [Theory]
    [InlineData("viewer", "forbidden")]
    [InlineData("clerk", "forbidden")]
    [InlineData("service_supervisor", "forbidden")]
    [InlineData("care_manager", "forbidden")]
    [InlineData("administrator", "done")]
    public async Task Only_an_administrator_reads_the_verdict_on_the_trail(string role, string answer)
    {
        await Care.TamperAsync($"update offices.membership set role = '{role}'");
        var verdict = await Care.Door.RunAsync<VerifyAuditTrail, VerificationView>(HomeHelp, use => use.RunAsync(CancellationToken.None));
        Assert.Equal(answer, verdict.Refusal?.Code ?? "done");
    }

    [Fact]
    public async Task A_viewer_may_look()
    {
        await Care.TamperAsync("update offices.membership set role = 'viewer'");
        Assert.Equal("done", await AnswerAsync(HomeHelp));
    }

    [Fact]
    public async Task A_viewer_may_not_import()
    {
        await Care.TamperAsync("update offices.membership set role = 'viewer'");
        Assert.Equal("forbidden", (await ImportAsync(HomeHelp, Guid.NewGuid())).Refusal?.Code);
    }

    [Fact]
    public async Task No_member_runs_a_step_of_background_work() =>
        Assert.Equal("forbidden", (await Care.Door.RunAsync<BeginCheck, SendingUnit>(
            HomeHelp, use => use.RunAsync(Guid.NewGuid(), CancellationToken.None))).Refusal?.Code);

    [Fact]
    public async Task A_job_does_nothing_but_background_work() =>
        Assert.Equal("forbidden", await AnswerAsync(new Caller.Job(await Care.TenantIdAsync(TestCare.HomeHelp))));

    [Fact]
    public void The_office_of_a_scope_is_set_once()
    {
        var tenant = new CurrentTenant();
        tenant.Enter(Guid.NewGuid());
        Assert.Throws<InvalidOperationException>(() => tenant.Enter(Guid.NewGuid()));
    }

    [Fact]
    public void Entering_the_same_office_twice_is_a_fault_as_well()
    {
        var tenant = new CurrentTenant();
        var id = Guid.NewGuid();
        tenant.Enter(id);
        Assert.Throws<InvalidOperationException>(() => tenant.Enter(id));
    }

    [Fact]
    public void Without_an_office_there_is_no_tenant() => Assert.Throws<InvalidOperationException>(() => new CurrentTenant().Id);

    [Theory]
    [InlineData("KJ997002902901", "admin")]
    [InlineData("KJ997000002901", "nobody")]
    [InlineData("KJ997000002901", "ad\0min")]
    [InlineData("", "admin")]
    public async Task A_wrong_sign_in_does_not_say_what_was_wrong(string billingId, string name) =>
        Assert.Equal("wrong_sign_in", (await Care.Door.RunAsync<FindSignIn, SignInAccount>(
            new Caller.Nobody(), use => use.RunAsync(billingId, name, CancellationToken.None))).Refusal?.Code);

    [Fact]
    public async Task A_sign_in_typed_in_full_width_finds_its_account() =>
        Assert.Equal(TestCare.HomeHelp, (await Care.Door.RunAsync<FindSignIn, SignInAccount>(
            new Caller.Nobody(), use => use.RunAsync("ｋｊ９９７０００００２９０１", " admin ", CancellationToken.None))).Value.OfficeNumber);

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    private async Task<string> AnswerAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListSlips, IReadOnlyList<SlipSummary>>(
            caller, use => use.RunAsync(November, CancellationToken.None))).Refusal?.Code ?? "done";

    private async Task<Caller> ProgramAsync() =>
        new Caller.Program(
            (await Care.Door.RunAsync<FindApiKey, Guid>(
                new Caller.Nobody(), use => use.RunAsync($"demo-{TestCare.HomeHelp}", CancellationToken.None))).Value,
            TestCare.HomeHelp);
}
