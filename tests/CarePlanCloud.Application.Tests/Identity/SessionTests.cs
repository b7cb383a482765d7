using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.Passwords;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Application.Members;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Identity;

/// <summary>How long a sign-in lasts, and who ends it.</summary>
public sealed class SessionTests : CareTest
{
    private static readonly SignInPlace Desk = new("Edge（Windows）", "192.0.2.1");

    private readonly SettableClock clock = new();

    private Guid Person => ((Caller.Member)Planner).UserId;

    [Fact]
    public async Task An_hour_without_use_ends_it_and_use_prolongs_it()
    {
        var session = await StartAsync();
        clock.Now += TimeSpan.FromMinutes(59);
        Assert.True(await AskAsync(session, isUse: true));
        clock.Now += TimeSpan.FromMinutes(59);
        Assert.True(await AskAsync(session, isUse: false));
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.False(await AskAsync(session, isUse: true));
    }

    [Fact]
    public async Task Twelve_hours_end_it_however_much_it_is_used()
    {
        var session = await StartAsync();
        for (var half = 0; half < 23; half++)
        {
            clock.Now += TimeSpan.FromMinutes(30);
            Assert.True(await AskAsync(session, isUse: true));
        }

        clock.Now += TimeSpan.FromMinutes(31);
        Assert.False(await AskAsync(session, isUse: true));
    }

    [Fact]
    public async Task A_session_holds_under_the_stamp_it_began_with_only()
    {
        var session = await StartAsync();
        Assert.False((await Care.Door.RunAsync<AskSession, bool>(new Caller.Nobody(), use => use.RunAsync(session, "other", true, CancellationToken.None))).Value);
    }

    [Fact]
    public async Task A_person_ends_own_sessions_and_nobody_elses()
    {
        var (here, there, others) = (await StartAsync(), await StartAsync(), await StartAsync(((Caller.Member)HomeHelp).UserId));
        Assert.Equal([there, here], (await ListAsync(Planner)).Select(row => row.Id).OrderByDescending(id => id));
        Assert.Equal(0, await RevokeAsync(Planner, others, null));
        Assert.Equal(1, await RevokeAsync(Planner, null, here));
        Assert.Equal(here, Assert.Single(await ListAsync(Planner)).Id);
        Assert.False(await AskAsync(there, isUse: true));
        Assert.True(await AskAsync(here, isUse: true));
        Assert.Single(await ListAsync(HomeHelp));
    }

    [Fact]
    public async Task An_administrator_ends_the_sessions_of_a_member_and_of_nobody_else()
    {
        var member = (await Care.Door.RunAsync<ListMembers, IReadOnlyList<MemberView>>(Planner, use => use.RunAsync(CancellationToken.None))).Value.First(one => !one.IsMe && one.Role != Role.Administrator);
        var person = await Care.ScalarAsync<Guid>("select user_id from offices.membership where id = $1", member.Id);
        var (lost, kept) = (await StartAsync(person), await StartAsync());
        Assert.Equal("member_not_found", (await EndAsync(HomeHelp, member.Id)).Refusal?.Code);
        Assert.Equal("forbidden", (await EndAsync(new Caller.Member(person, TestCare.Planner), member.Id)).Refusal?.Code);
        Assert.True(await AskAsync(lost, isUse: true, person));

        Assert.True((await EndAsync(Planner, member.Id)).IsDone);
        Assert.False(await AskAsync(lost, isUse: true, person));
        Assert.True(await AskAsync(kept, isUse: true));
        Assert.Equal($"EndMemberSessions {member.Id}", await Care.ScalarAsync<string>("select act || ' ' || subject_id from audit.entry where act = 'EndMemberSessions'"));
        Assert.True(await AskAsync(await StartAsync(person), isUse: true, person));

        Task<Outcome<Done>> EndAsync(Caller caller, Guid id) => Care.Door.RunAsync<EndMemberSessions, Done>(caller, use => use.RunAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task Another_password_needs_the_old_one_and_ends_the_other_sessions()
    {
        var (here, there) = (await StartAsync(), await StartAsync());
        Assert.Equal("wrong_old_password", await ChangeAsync("wrong-password-2026", "midori no kaban", here));
        Assert.Equal("bad_password", await ChangeAsync("careplan-demo-2026", "password-12345", here));
        Assert.Equal("bad_password", await ChangeAsync("careplan-demo-2026", $"{TestCare.Planner}-abcd", here));
        Assert.Equal(2, (await ListAsync(Planner)).Count);

        Assert.Null(await ChangeAsync("careplan-demo-2026", "midori no kaban", here));
        Assert.Equal(here, Assert.Single(await ListAsync(Planner)).Id);
        Assert.False(await AskAsync(there, isUse: true));
        Assert.Equal("wrong_old_password", await ChangeAsync("careplan-demo-2026", "aoi kaban to kitte", here));
    }

    [Fact]
    public async Task The_gate_asks_again_when_it_was_told_to_forget()
    {
        var session = await StartAsync();
        var stamp = await StampAsync();
        await using var scope = Care.Scope();
        var gate = scope.ServiceProvider.GetRequiredService<SessionGate>();
        Assert.True(await gate.HoldsAsync(Person, session, stamp, isUse: false, CancellationToken.None));
        await RevokeAsync(Planner, session, null);
        Assert.True(await gate.HoldsAsync(Person, session, stamp, isUse: false, CancellationToken.None));
        gate.Forget(Person);
        Assert.False(await gate.HoldsAsync(Person, session, stamp, isUse: false, CancellationToken.None));
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    private async Task<Guid> StartAsync(Guid? whose = null) =>
        (await Care.Door.RunAsync<StartSession, Guid>(new Caller.Nobody(), use => use.RunAsync(whose ?? Person, SignInWay.Code, Desk, CancellationToken.None))).Value;

    private Task<string> StampAsync(Guid? whose = null) => Care.ScalarAsync<string>("select security_stamp from identity.\"user\" where id = $1", whose ?? Person);

    private async Task<bool> AskAsync(Guid session, bool isUse, Guid? whose = null)
    {
        var stamp = await StampAsync(whose);
        return (await Care.Door.RunAsync<AskSession, bool>(new Caller.Nobody(), use => use.RunAsync(session, stamp, isUse, CancellationToken.None))).Value;
    }

    private async Task<IReadOnlyList<SessionView>> ListAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListMySessions, IReadOnlyList<SessionView>>(caller, use => use.RunAsync(CancellationToken.None))).Value;

    private async Task<int> RevokeAsync(Caller caller, Guid? only, Guid? except) =>
        (await Care.Door.RunAsync<RevokeSessions, int>(caller, use => use.RunAsync(only, except, CancellationToken.None))).Value;

    private async Task<string?> ChangeAsync(string old, string password, Guid session) =>
        (await Care.Door.RunAsync<ChangePassword, Done>(Planner, use => use.RunAsync(old, password, session, CancellationToken.None))).Refusal?.Code;
}
