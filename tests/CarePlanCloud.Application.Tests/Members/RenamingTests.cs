using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Members;
using CarePlanCloud.Application.Members.Entry;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Members;

/// <summary>Names and ユーザーID that change, in one office and no other.</summary>
public sealed class RenamingTests : CareTest
{
    private readonly SettableClock clock = new();
    private readonly OpenPost post = new();

    [Fact]
    public async Task A_name_is_mended_where_it_is_read_and_in_no_other_office()
    {
        var member = await MemberAsync(Planner, "kenmu");
        Assert.True((await ChangeAsync(member, name: " 婚姻\t 後子 ")).IsDone);
        Assert.Equal("婚姻  後子", (await MemberAsync(Planner, "kenmu")).Name);
        Assert.Contains("婚姻  後子", (await CareManagersAsync()).Select(row => row.Name));
        Assert.Equal(member.Name, (await MemberAsync(HomeHelp, "kenmu")).Name);
        var mine = (await Care.Door.RunAsync<ListMyOffices, MyOffices>(new Caller.Nobody(), use => use.RunAsync(UserOf(Planner, "kenmu"), CancellationToken.None))).Value;
        Assert.Equal([(TestCare.Planner, "婚姻  後子"), (TestCare.HomeHelp, member.Name)], mine.Offices.Select(office => (office.OfficeNumber, office.PersonName)));
        Assert.Equal(["ChangeMember", "RenameMember"], await ActsAsync(2));
    }

    [Fact]
    public async Task Slips_that_stand_keep_the_name_they_were_made_with()
    {
        var before = await Care.WordsAsync("select distinct care_manager_name from schedules.service_slip order by 1");
        foreach (var member in await ListAsync(Planner))
        {
            Assert.True((await ChangeAsync(member, name: "別の 名")).IsDone);
        }

        Assert.Equal(before, await Care.WordsAsync("select distinct care_manager_name from schedules.service_slip order by 1"));
    }

    [Theory]
    [InlineData("　")]
    [InlineData("あああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああ")]
    public async Task A_name_that_is_none_is_refused(string name) =>
        Assert.Equal("bad_member_name", (await ChangeAsync(await MemberAsync(Planner, "cm1"), name: name)).Refusal?.Code);

    [Fact]
    public async Task A_user_ID_changes_for_the_next_sign_in_and_the_person_is_told()
    {
        await Care.TamperAsync("update identity.\"user\" set email = 'cm1@example.jp' where id = (select user_id from offices.membership where login_name = 'cm1')");
        var member = await MemberAsync(Planner, "cm1");
        Assert.True((await ChangeAsync(member, login: "ｙａｍａｄａ.h")).IsDone);
        Assert.Equal(["ChangeMember", "ChangeLoginName"], await ActsAsync(2));
        Assert.False((await SignInAsync("cm1")).IsDone);
        Assert.True((await SignInAsync("yamada.h")).IsDone);
        Assert.True((await NextLetterAsync())!.Text.Contains("「yamada.h」", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_user_ID_that_somebody_has_or_is_promised_is_refused()
    {
        var member = await MemberAsync(Planner, "cm1");
        Assert.Equal("login_name_taken", (await ChangeAsync(member, login: "cm2")).Refusal?.Code);
        Assert.Equal("bad_login_name", (await ChangeAsync(member, login: "cm 2")).Refusal?.Code);
        Assert.True((await Care.Door.RunAsync<InviteMember, MadeEntryCode>(
            Planner, use => use.RunAsync(new MemberInvitation("見本 新子", "shinko", Role.Clerk, "", ""), CancellationToken.None))).IsDone);
        Assert.Equal("login_name_invited", (await ChangeAsync(member, login: "shinko")).Refusal?.Code);
        clock.Now += TimeSpan.FromDays(15);
        Assert.True((await ChangeAsync(member, login: "shinko")).IsDone);
    }

    [Fact]
    public async Task A_reset_code_that_is_out_names_the_new_user_ID()
    {
        var member = await MemberAsync(Planner, "cm1");
        var made = (await Care.Door.RunAsync<MakeResetCode, MadeEntryCode>(Planner, use => use.RunAsync(member.Id, false, CancellationToken.None))).Value;
        Assert.True((await ChangeAsync(member, login: "yamada")).IsDone);
        Assert.Equal("yamada", await Care.ScalarAsync<string>("select login_name from offices.entry_code where id = $1", made.Id));
    }

    [Fact]
    public async Task Two_administrators_do_not_write_over_each_other_and_a_sign_in_is_no_change()
    {
        var member = await MemberAsync(Planner, "cm1");
        await Care.TamperAsync("update offices.membership set last_sign_in_at = now()");
        Assert.True((await ChangeAsync(member, name: "一人目 直子")).IsDone);
        Assert.Equal("member_changed_meanwhile", (await ChangeAsync(member, name: "二人目 直子")).Refusal?.Code);
        Assert.Equal("一人目 直子", (await MemberAsync(Planner, "cm1")).Name);
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock).AddSingleton<IMailPost>(post);

    private Task<Outcome<Done>> ChangeAsync(MemberView member, string? name = null, string? login = null) => Care.Door.RunAsync<ChangeMember, Done>(
        Planner, use => use.RunAsync(member.Id, new MemberChange(member.Role, member.CareManagerNumber, name, login, null, member.Revision), CancellationToken.None));

    private async Task<MemberView> MemberAsync(Caller caller, string login) => (await ListAsync(caller)).Single(member => member.LoginName == login);

    private async Task<IReadOnlyList<MemberView>> ListAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListMembers, IReadOnlyList<MemberView>>(caller, use => use.RunAsync(CancellationToken.None))).Value;

    private async Task<IReadOnlyList<CareManagerView>> CareManagersAsync() =>
        (await Care.Door.RunAsync<ListCareManagers, IReadOnlyList<CareManagerView>>(Planner, use => use.RunAsync(CancellationToken.None))).Value;

    private Task<Outcome<SignInAccount>> SignInAsync(string login) => Care.Door.RunAsync<FindSignIn, SignInAccount>(
        new Caller.Nobody(), use => use.RunAsync($"KJ{TestCare.Planner}01", login, CancellationToken.None));

    private Guid UserOf(Caller caller, string login) => Care.ScalarAsync<Guid>(
        "select m.user_id from offices.membership m join offices.office o on o.id = m.office_id where o.office_number = $1 and m.login_name = $2",
        ((Caller.Member)caller).OfficeNumber, login).GetAwaiter().GetResult();

    private async Task<IReadOnlyList<string>> ActsAsync(int newest) => [.. (await Care.WordsAsync(
        $"select act from audit.entry where tenant_id = '{await Care.TenantIdAsync(TestCare.Planner)}' order by number desc limit {newest}")).Reverse()];

    private async Task<Letter?> NextLetterAsync() =>
        (await Care.Door.RunAsync<TakeLetter, TakenLetter>(new Caller.Nobody(), use => use.RunAsync(CancellationToken.None))).Value.Letter;

    private sealed class OpenPost : IMailPost
    {
        public bool IsOpen => true;

        public Task SendAsync(Letter letter, CancellationToken cancel) => Task.CompletedTask;
    }
}
