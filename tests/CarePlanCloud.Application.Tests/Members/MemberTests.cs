using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Members;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Members;

/// <summary>Who belongs to an office, as what, and who has left it.</summary>
public sealed class MemberTests : CareTest
{
    private readonly SettableClock clock = new();

    [Fact]
    public async Task Everybody_sees_who_belongs_to_the_office_and_nobody_elses()
    {
        var members = await ListAsync(Planner);
        Assert.Equal(Role.Administrator, members[0].Role);
        Assert.True(members[0].IsMe);
        Assert.Equal("99000001", members[0].CareManagerNumber);
        Assert.Contains(members, member => member.Clients > 0);
        Assert.Empty(members.Select(member => member.Id).Intersect((await ListAsync(HomeHelp)).Select(member => member.Id)));
        await Care.TamperAsync("update offices.membership set role = 'viewer'");
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal(members.Count, (await ListAsync(Planner)).Count);
    }

    [Fact]
    public async Task Role_and_number_are_written_as_typed_in_any_width()
    {
        var member = await OtherAsync();
        Assert.True((await ChangeAsync(Planner, member.Id, Role.Clerk, " ９９００００９９ ")).IsDone);
        var now = (await ListAsync(Planner)).Single(row => row.Id == member.Id);
        Assert.Equal((Role.Clerk, "99000099"), (now.Role, now.CareManagerNumber));
        Assert.Equal("ChangeMember", await LastActAsync());
    }

    [Theory]
    [InlineData("1234567")]
    [InlineData("123456789")]
    [InlineData("1234567A")]
    [InlineData("１２３４５６７")]
    public async Task A_number_that_is_none_is_refused(string number) =>
        Assert.Equal("bad_care_manager_number", (await ChangeAsync(Planner, (await OtherAsync()).Id, Role.CareManager, number)).Refusal?.Code);

    [Fact]
    public async Task A_role_that_is_none_is_refused() =>
        Assert.Equal("bad_role", (await ChangeAsync(Planner, (await OtherAsync()).Id, (Role)99, "")).Refusal?.Code);

    [Fact]
    public async Task A_number_belongs_to_one_person()
    {
        var refused = (await ChangeAsync(Planner, (await OtherAsync()).Id, Role.CareManager, "99000001")).Refusal;
        Assert.Equal("care_manager_number_taken", refused?.Code);
        Assert.Contains((await ListAsync(Planner))[0].Name, refused!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_can_neither_leave_nor_be_lowered()
    {
        var administrator = (await ListAsync(Planner))[0];
        Assert.Equal("last_administrator", (await ChangeAsync(Planner, administrator.Id, Role.Clerk, "")).Refusal?.Code);
        Assert.Equal("last_administrator", (await LockAsync(Planner, administrator.Id)).Refusal?.Code);

        var second = await OtherAsync();
        Assert.True((await ChangeAsync(Planner, second.Id, Role.Administrator, "")).IsDone);
        Assert.True((await LockAsync(Planner, second.Id)).IsDone);
        Assert.Equal("last_administrator", (await LockAsync(Planner, administrator.Id)).Refusal?.Code);
        Assert.True((await UnlockAsync(Planner, second.Id)).IsDone);
        Assert.True((await LockAsync(Planner, administrator.Id)).IsDone);
    }

    [Fact]
    public async Task Two_administrators_who_lower_each_other_at_once_do_not_both_succeed()
    {
        var (first, second) = ((await ListAsync(Planner))[0], await OtherAsync());
        Assert.True((await ChangeAsync(Planner, second.Id, Role.Administrator, "")).IsDone);
        var done = await Task.WhenAll(LockAsync(Planner, first.Id), LockAsync(Planner, second.Id));
        Assert.Single(done, outcome => outcome.IsDone);
        Assert.Equal(1L, await Care.ScalarAsync<long>(
            "select count(*) from offices.membership m join offices.office o on o.id = m.office_id where o.office_number = $1 and m.role = 'administrator' and m.locked_at is null", TestCare.Planner));
    }

    [Fact]
    public async Task Who_has_left_is_refused_at_sign_in_and_at_the_door_within_a_minute_and_may_come_back()
    {
        var member = await OtherAsync();
        var caller = await CallerAsync(TestCare.Planner, member.LoginName);
        Assert.Equal("done", await AnswerAsync(caller));
        Assert.True((await LockAsync(Planner, member.Id)).IsDone);
        Assert.Equal("LockMember", await LastActAsync());
        Assert.Equal("wrong_sign_in", (await SignInAsync(member.LoginName)).Refusal?.Code);
        clock.Now += TimeSpan.FromSeconds(60);
        Assert.Equal("not_found", await AnswerAsync(caller));
        Assert.Equal(clock.Now - TimeSpan.FromSeconds(60), (await ListAsync(Planner))[^1].LockedAt);
        Assert.Equal("member_has_left", (await ChangeAsync(Planner, member.Id, Role.Clerk, "")).Refusal?.Code);

        Assert.True((await UnlockAsync(Planner, member.Id)).IsDone);
        Assert.Equal("UnlockMember", await LastActAsync());
        Assert.Equal("done", await AnswerAsync(caller));
        Assert.True((await SignInAsync(member.LoginName)).IsDone);
    }

    [Fact]
    public async Task What_was_kept_of_a_person_can_be_forgotten_at_once()
    {
        var member = await OtherAsync();
        var caller = (Caller.Member)await CallerAsync(TestCare.Planner, member.LoginName);
        Assert.Equal("done", await AnswerAsync(caller));
        Assert.True((await LockAsync(Planner, member.Id)).IsDone);
        await using (var scope = Care.Scope())
        {
            scope.ServiceProvider.GetRequiredService<Admission>().Forget(caller.UserId);
        }

        Assert.Equal("not_found", await AnswerAsync(caller));
    }

    [Fact]
    public async Task The_session_ends_with_the_last_office_only()
    {
        var member = (await ListAsync(Planner)).Single(row => row.LoginName == "kenmu");
        var userId = ((Caller.Member)await CallerAsync(TestCare.Planner, member.LoginName)).UserId;
        var stamp = await StampAsync(userId);
        Assert.True((await LockAsync(Planner, member.Id)).IsDone);
        Assert.Equal(stamp, await StampAsync(userId));
        var left = (await Care.Door.RunAsync<ListMyOffices, MyOffices>(new Caller.Nobody(), use => use.RunAsync(userId, CancellationToken.None))).Value.Offices;
        Assert.NotEmpty(left);
        Assert.DoesNotContain(left, office => office.OfficeNumber == TestCare.Planner);
        foreach (var office in left)
        {
            var there = new Caller.Member(userId, office.OfficeNumber);
            Assert.Equal("done", await AnswerAsync(there));
            var administrator = await Care.AdminAsync(office.OfficeNumber);
            Assert.True((await LockAsync(administrator, (await ListAsync(administrator)).Single(row => row.LoginName == "kenmu").Id)).IsDone);
        }

        Assert.NotEqual(stamp, await StampAsync(userId));
    }

    [Fact]
    public async Task A_member_of_another_office_is_not_found()
    {
        var member = await OtherAsync();
        Assert.Equal("member_not_found", (await ChangeAsync(HomeHelp, member.Id, Role.Viewer, "")).Refusal?.Code);
        Assert.Equal("member_not_found", (await LockAsync(HomeHelp, member.Id)).Refusal?.Code);
        Assert.Equal("member_not_found", (await UnlockAsync(HomeHelp, member.Id)).Refusal?.Code);
    }

    [Theory]
    [InlineData("care_manager")]
    [InlineData("clerk")]
    public async Task Only_administrators_change_members(string role)
    {
        var member = await OtherAsync();
        await Care.TamperAsync($"update offices.membership set role = '{role}'");
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal("forbidden", (await ChangeAsync(Planner, member.Id, Role.Administrator, "")).Refusal?.Code);
        Assert.Equal("forbidden", (await LockAsync(Planner, member.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task Who_has_left_is_no_longer_offered_as_care_manager()
    {
        var member = await OtherAsync();
        Assert.True((await LockAsync(Planner, member.Id)).IsDone);
        var managers = (await Care.Door.RunAsync<ListCareManagers, IReadOnlyList<CareManagerView>>(Planner, use => use.RunAsync(CancellationToken.None))).Value;
        Assert.True(managers[^1].HasLeft);
        Assert.Equal(member.Name, managers[^1].Name);
    }

    [Fact]
    public async Task The_last_sign_in_is_told()
    {
        Assert.Null((await ListAsync(Planner))[0].LastSignInAt);
        var me = (Caller.Member)Planner;
        Assert.True((await Care.Door.RunAsync<RecordSignIn, Done>(me, use => use.RunAsync(me.UserId, CancellationToken.None))).IsDone);
        Assert.Equal("RecordSignIn", await LastActAsync());
        Assert.Equal(clock.Now, (await ListAsync(Planner))[0].LastSignInAt);
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    private async Task<IReadOnlyList<MemberView>> ListAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListMembers, IReadOnlyList<MemberView>>(caller, use => use.RunAsync(CancellationToken.None))).Value;

    /// <summary>Somebody of the planner's who is no administrator.</summary>
    private async Task<MemberView> OtherAsync() => (await ListAsync(Planner)).First(member => member.Role == Role.CareManager && member.CareManagerNumber.Length > 0);

    private Task<Outcome<Done>> ChangeAsync(Caller caller, Guid id, Role role, string number) =>
        Care.Door.RunAsync<ChangeMember, Done>(caller, use => use.RunAsync(id, new MemberChange(role, number), CancellationToken.None));

    private Task<Outcome<Done>> LockAsync(Caller caller, Guid id) => Care.Door.RunAsync<LockMember, Done>(caller, use => use.RunAsync(id, CancellationToken.None));

    private Task<Outcome<Done>> UnlockAsync(Caller caller, Guid id) => Care.Door.RunAsync<UnlockMember, Done>(caller, use => use.RunAsync(id, CancellationToken.None));

    private Task<Outcome<SignInAccount>> SignInAsync(string login) => Care.Door.RunAsync<FindSignIn, SignInAccount>(
        new Caller.Nobody(), use => use.RunAsync($"KJ{TestCare.Planner}01", login, CancellationToken.None));

    private async Task<Caller> CallerAsync(string officeNumber, string login) => new Caller.Member(
        await Care.ScalarAsync<Guid>(
            "select m.user_id from offices.membership m join offices.office o on o.id = m.office_id where o.office_number = $1 and m.login_name = $2", officeNumber, login), officeNumber);

    private Task<string> StampAsync(Guid userId) => Care.ScalarAsync<string>("select security_stamp from identity.\"user\" where id = $1", userId);

    private async Task<string> LastActAsync() => await Care.ScalarAsync<string>(
        "select act from audit.entry where tenant_id = $1 order by number desc limit 1", await Care.TenantIdAsync(TestCare.Planner));

    private async Task<string> AnswerAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListSlips, IReadOnlyList<SlipSummary>>(caller, use => use.RunAsync(November, CancellationToken.None))).Refusal?.Code ?? "done";
}
