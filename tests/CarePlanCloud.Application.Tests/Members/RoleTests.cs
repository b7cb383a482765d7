using CarePlanCloud.Application.Claims;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Members;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Members;

/// <summary>What each role may do (decision 0024), asked at the door with acts that would fail for another reason afterwards.</summary>
public sealed class RoleTests : CareTest
{
    public static TheoryData<string, string> Table => new()
    {
        { "administrator", "client actuals import masters claim close manage" },
        { "care_manager", "client actuals import masters claim close" },
        { "clerk", "client actuals import masters claim" },
        { "service_supervisor", "client actuals import" },
        { "viewer", "" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_role_may_do_what_stands_in_the_table(string role, string acts)
    {
        await BecomeAsync(role);
        var answers = new Dictionary<string, Refusal?>
        {
            ["client"] = (await Care.Door.RunAsync<RemoveCertification, Done>(Planner, use => use.RunAsync(Guid.NewGuid(), Guid.NewGuid(), CancellationToken.None))).Refusal,
            ["actuals"] = (await EnterAsync(Planner, Guid.NewGuid())).Refusal,
            ["import"] = (await ImportAsync(Planner, Guid.NewGuid())).Refusal,
            ["masters"] = (await Care.Door.RunAsync<RemoveHoliday, Done>(Planner, use => use.RunAsync(default, CancellationToken.None))).Refusal,
            ["claim"] = (await Care.Door.RunAsync<DiscardClaimFile, Done>(Planner, use => use.RunAsync(Guid.NewGuid(), CancellationToken.None))).Refusal,
            ["close"] = (await Care.Door.RunAsync<ReopenMonth, ClosingView>(Planner, use => use.RunAsync(November, "", CancellationToken.None))).Refusal,
            ["manage"] = (await Care.Door.RunAsync<LockMember, Done>(Planner, use => use.RunAsync(Guid.NewGuid(), CancellationToken.None))).Refusal,
        };
        Assert.Equal(acts, string.Join(' ', answers.Where(answer => answer.Value?.Code != "forbidden").Select(answer => answer.Key)));
    }

    [Theory]
    [InlineData("care_manager", true, true)]
    [InlineData("clerk", true, false)]
    [InlineData("viewer", false, false)]
    public async Task A_slip_offers_each_what_the_role_may_enter(string role, bool actuals, bool plan)
    {
        await BecomeAsync(role);
        var slip = await SlipOfAsync(Planner, "9900000001");
        Assert.All(slip.Lines, line => Assert.Equal((actuals, plan, true), (line.CanEnterActuals, line.CanEnterPlan, line.IsOwn)));
    }

    [Theory]
    [InlineData("care_manager", true)]
    [InlineData("clerk", false)]
    [InlineData("viewer", false)]
    public async Task A_plan_is_read_only_for_who_may_not_write_it(string role, bool writes)
    {
        var client = (await SlipOfAsync(Planner, "9900000001")).Client.Id;
        var started = await Care.Door.RunAsync<StartPlan, PlanView>(Planner, use => use.RunAsync(client, null, null, CancellationToken.None));
        Assert.True(started.IsDone, started.Refusal?.Message);
        await BecomeAsync(role);
        var opened = await Care.Door.RunAsync<OpenPlan, PlanView>(Planner, use => use.RunAsync(started.Value.Label.Id, CancellationToken.None));
        Assert.Equal(writes, opened.Value.CanWrite);
    }

    private async Task BecomeAsync(string role)
    {
        await Care.TamperAsync($"update offices.membership set role = '{role}'");
        await using var scope = Care.Scope();
        scope.ServiceProvider.GetRequiredService<Admission>().Forget(((Caller.Member)Planner).UserId);
    }
}
