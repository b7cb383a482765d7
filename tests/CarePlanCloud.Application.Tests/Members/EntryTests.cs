using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.SecondFactors;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Members;
using CarePlanCloud.Application.Members.Entry;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Members;

/// <summary>One-time codes: asked in, forgotten, on paper and by mail.</summary>
public sealed class EntryTests : CareTest
{
    private const string Password = "midori no kaban";

    private static readonly MemberInvitation Somebody = new("見本 新子", "shinko", Role.Clerk, "", "");

    private readonly SettableClock clock = new();
    private readonly Post post = new();

    private static Caller.LinkHolder Door => new(TestCare.Planner);

    [Fact]
    public async Task A_printed_code_makes_a_member_once()
    {
        var made = (await InviteAsync(Somebody)).Value;
        var seen = (await OpenAsync(made.Code)).Value;
        Assert.Equal((EntryPurpose.Join, "見本ケアプランセンター", "見本 新子", "shinko", Role.Clerk), (seen.Purpose, seen.OfficeName, seen.Name, seen.LoginName, seen.Role));

        var user = (await UseAsync(made.Code.ToLowerInvariant().Replace('-', ' '), Password)).Value;
        var account = (await Care.Door.RunAsync<FindSignIn, SignInAccount>(new Caller.Nobody(), use => use.RunAsync($"KJ{TestCare.Planner}01", "shinko", CancellationToken.None))).Value;
        Assert.Equal(new SignInAccount(user, TestCare.Planner), account);
        Assert.Contains(await MembersAsync(Planner), member => member is { Name: "見本 新子", Role: Role.Clerk, LockedAt: null });
        Assert.Equal("entry_code_unknown", (await UseAsync(made.Code, Password)).Refusal?.Code);
        Assert.Equal("entry_code_unknown", (await OpenAsync(made.Code)).Refusal?.Code);
    }

    [Fact]
    public async Task Of_many_uses_at_one_moment_one_counts()
    {
        var made = (await InviteAsync(Somebody)).Value;
        Assert.Single(await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => UseAsync(made.Code, Password))), used => used.IsDone);
        Assert.Single(await MembersAsync(Planner), member => member.LoginName == "shinko");
    }

    [Fact]
    public async Task A_code_opens_its_own_office_only_and_no_longer_than_it_says()
    {
        var made = (await InviteAsync(Somebody)).Value;
        Assert.Equal("entry_code_unknown", (await OpenAsync(made.Code, new Caller.LinkHolder(TestCare.HomeHelp))).Refusal?.Code);
        Assert.Equal("not_found", (await OpenAsync(made.Code, new Caller.LinkHolder("0000000000"))).Refusal?.Code);
        clock.Now = made.ExpiresAt.AddSeconds(-1);
        Assert.True((await OpenAsync(made.Code)).IsDone);
        clock.Now = made.ExpiresAt;
        Assert.Equal("entry_code_unknown", (await OpenAsync(made.Code)).Refusal?.Code);
    }

    [Fact]
    public async Task What_is_taken_back_or_made_anew_counts_no_more()
    {
        var first = (await InviteAsync(Somebody)).Value;
        var second = (await InviteAsync(Somebody)).Value;
        Assert.Equal("entry_code_unknown", (await OpenAsync(first.Code)).Refusal?.Code);
        Assert.Equal(second.Id, Assert.Single(await InvitationsAsync()).Id);
        Assert.True((await RevokeAsync(Planner, second.Id)).IsDone);
        Assert.Equal("member_invitation_not_found", (await RevokeAsync(Planner, second.Id)).Refusal?.Code);
        Assert.Equal("entry_code_unknown", (await OpenAsync(second.Code)).Refusal?.Code);
        Assert.Empty(await InvitationsAsync());
    }

    [Fact]
    public async Task Another_office_takes_nothing_back()
    {
        var made = (await InviteAsync(Somebody)).Value;
        Assert.Equal("member_invitation_not_found", (await RevokeAsync(HomeHelp, made.Id)).Refusal?.Code);
        Assert.True((await OpenAsync(made.Code)).IsDone);
    }

    [Theory]
    [InlineData("", "shinko", "", "", "bad_member_name")]
    [InlineData("見本 新子", "", "", "", "bad_login_name")]
    [InlineData("見本 新子", "新子", "", "", "bad_login_name")]
    [InlineData("見本 新子", "a b", "", "", "bad_login_name")]
    [InlineData("見本 新子", "admin", "", "", "login_name_taken")]
    [InlineData("見本 新子", "shinko", "1234567", "", "bad_care_manager_number")]
    [InlineData("見本 新子", "shinko", "99000001", "", "care_manager_number_taken")]
    [InlineData("見本 新子", "shinko", "", "shinko@example", "bad_member_mail")]
    public async Task What_cannot_be_right_is_refused(string name, string login, string number, string mail, string code) =>
        Assert.Equal(code, (await InviteAsync(new MemberInvitation(name, login, Role.Clerk, number, mail))).Refusal?.Code);

    [Fact]
    public async Task By_mail_the_code_is_in_the_letter_and_nowhere_else()
    {
        var made = (await InviteAsync(Somebody with { Mail = "shinko@example.jp" })).Value;
        Assert.Equal(("", ""), (made.Code, made.Path));
        var letter = await TakeLetterAsync();
        Assert.Equal("shinko@example.jp", letter.Address);
        Assert.StartsWith($"join?from={TestCare.Planner}&code=", letter.Path, StringComparison.Ordinal);
        Assert.True((await UseAsync(letter.Path![^19..], Password)).IsDone);

        post.IsOpen = false;
        Assert.Equal("no_mail", (await InviteAsync(Somebody with { LoginName = "other", Mail = "shinko@example.jp" })).Refusal?.Code);
    }

    [Fact]
    public async Task A_weak_password_does_not_use_the_code_up()
    {
        var made = (await InviteAsync(Somebody)).Value;
        Assert.Equal("bad_password", (await UseAsync(made.Code, "short")).Refusal?.Code);
        Assert.Equal("bad_password", (await UseAsync(made.Code, $"shinko-{TestCare.Planner}")).Refusal?.Code);
        Assert.True((await UseAsync(made.Code, Password)).IsDone);
    }

    [Fact]
    public async Task Who_works_elsewhere_joins_as_the_same_person()
    {
        var made = (await InviteAsync(Somebody)).Value;
        var me = ((Caller.Member)DayCare).UserId;
        Assert.True((await Care.Door.RunAsync<JoinAsMyself, Done>(Door, use => use.RunAsync(made.Code, me, CancellationToken.None))).IsDone);
        Assert.True((await Care.Door.RunAsync<ListMembers, IReadOnlyList<MemberView>>(new Caller.Member(me, TestCare.Planner), use => use.RunAsync(CancellationToken.None))).IsDone);
        var again = (await InviteAsync(Somebody with { LoginName = "second" })).Value;
        Assert.Equal("already_member", (await Care.Door.RunAsync<JoinAsMyself, Done>(Door, use => use.RunAsync(again.Code, me, CancellationToken.None))).Refusal?.Code);
    }

    [Fact]
    public async Task A_reset_ends_every_session_and_takes_the_second_factor_only_when_it_was_lost()
    {
        var care1 = await MemberAsync("cm1");
        var user = await Care.ScalarAsync<Guid>("select user_id from offices.membership where id = $1", care1.Id);
        var caller = new Caller.Member(user, TestCare.Planner);
        await Care.Door.RunAsync<OfferAuthenticator, AuthenticatorOffer>(caller, use => use.RunAsync(Guid.Empty, CancellationToken.None));
        await Care.ScalarAsync<long>("with done as (update identity.authenticator_key set key = offered_key returning 1) select count(*) from done");
        await Care.Door.RunAsync<StartSession, Guid>(new Caller.Nobody(), use => use.RunAsync(user, SignInWay.Code, new SignInPlace("", ""), CancellationToken.None));

        var kept = (await ResetAsync(care1.Id, removes: false)).Value;
        Assert.Equal(EntryPurpose.Reset, (await OpenAsync(kept.Code)).Value.Purpose);
        Assert.Equal(user, (await UseAsync(kept.Code, Password)).Value);
        Assert.Equal(0L, await Care.ScalarAsync<long>("select count(*) from identity.sign_in_session where revoked_at is null"));
        Assert.True((await StateAsync(caller)).HasAuthenticator);

        var lost = (await ResetAsync(care1.Id, removes: true)).Value;
        Assert.True((await StateAsync(caller)).HasAuthenticator);
        Assert.True((await UseAsync(lost.Code, "aoi kaban to kitte")).IsDone);
        Assert.False((await StateAsync(caller)).IsSetUp);
    }

    [Fact]
    public async Task One_office_alone_resets_nobody_who_belongs_to_two()
    {
        Assert.Equal("belongs_elsewhere", (await ResetAsync((await MemberAsync("kenmu")).Id, removes: true)).Refusal?.Code);
        Assert.Equal("member_not_found", (await ResetAsync(Guid.CreateVersion7(), removes: true)).Refusal?.Code);
    }

    [Fact]
    public async Task A_code_of_before_resets_nobody_who_belongs_to_a_second_office_by_now()
    {
        var care1 = await MemberAsync("cm1");
        var me = await Care.ScalarAsync<Guid>("select user_id from offices.membership where id = $1", care1.Id);
        var made = (await ResetAsync(care1.Id, removes: true)).Value;
        var invited = (await Care.Door.RunAsync<InviteMember, MadeEntryCode>(HomeHelp, use => use.RunAsync(Somebody, CancellationToken.None))).Value;
        Assert.True((await Care.Door.RunAsync<JoinAsMyself, Done>(new Caller.LinkHolder(TestCare.HomeHelp), use => use.RunAsync(invited.Code, me, CancellationToken.None))).IsDone);
        Assert.Equal("belongs_elsewhere", (await UseAsync(made.Code, Password)).Refusal?.Code);
    }

    [Fact]
    public async Task Whoever_says_to_have_forgotten_takes_no_printed_code_away()
    {
        var care1 = await MemberAsync("cm1");
        var user = await Care.ScalarAsync<Guid>("update identity.\"user\" set email = 'cm1@example.jp' where id = (select user_id from offices.membership where id = $1) returning id", care1.Id);
        var printed = (await ResetAsync(care1.Id, removes: true)).Value;
        await ForgetAsync(user);
        var mailed = (await TakeLetterAsync()).Path![^19..];
        Assert.True((await OpenAsync(printed.Code)).IsDone);
        Assert.True((await OpenAsync(mailed)).IsDone);

        // Both lead to the same password: with one of them it is chosen, and the other is over.
        Assert.True((await UseAsync(printed.Code, Password)).IsDone);
        Assert.False((await OpenAsync(mailed)).IsDone);
    }

    [Fact]
    public async Task Who_has_left_comes_in_by_no_code()
    {
        var care1 = await MemberAsync("cm1");
        var made = (await ResetAsync(care1.Id, removes: false)).Value;
        Assert.True((await Care.Door.RunAsync<LockMember, Done>(Planner, use => use.RunAsync(care1.Id, CancellationToken.None))).IsDone);
        Assert.Equal("entry_code_unknown", (await UseAsync(made.Code, Password)).Refusal?.Code);
        Assert.Equal("member_has_left", (await ResetAsync(care1.Id, removes: false)).Refusal?.Code);
    }

    [Fact]
    public async Task Who_has_forgotten_gets_one_letter_in_ten_minutes_for_an_hour()
    {
        var user = ((Caller.Member)Planner).UserId;
        await ForgetAsync(user);
        Assert.Equal(0L, await LettersAsync());
        await Care.ScalarAsync<long>("with done as (update identity.\"user\" set email = 'keiko@example.jp' where id = $1 returning 1) select count(*) from done", user);
        await ForgetAsync(user);
        await ForgetAsync(user);
        Assert.Equal(1L, await LettersAsync());
        var letter = await TakeLetterAsync();
        clock.Now += TimeSpan.FromMinutes(59);
        Assert.True((await OpenAsync(letter.Path![^19..])).IsDone);
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.False((await OpenAsync(letter.Path![^19..])).IsDone);
    }

    [Fact]
    public async Task The_sheet_names_person_office_and_code()
    {
        var made = (await InviteAsync(Somebody)).Value;
        var site = new Uri("https://careplan.example.jp/");
        var pdf = (await Care.Door.RunAsync<PrintEntrySheet, RawFile>(Planner, use => use.RunAsync(made.Code, site, CancellationToken.None))).Value;
        Assert.Equal("招待_shinko.pdf", pdf.Name);
        var text = new PrintedPdf(pdf.Content.ToArray()).Text();
        Assert.All(
            new[] { "見本 新子", "見本ケアプランセンター", TestCare.Planner, "shinko", made.Code, "careplan.example.jp/join", "令和8年" },
            words => Assert.Contains(PrintedPdf.Squeeze(words), text, StringComparison.Ordinal));
        Assert.Equal("entry_code_unknown", (await Care.Door.RunAsync<PrintEntrySheet, RawFile>(HomeHelp, use => use.RunAsync(made.Code, site, CancellationToken.None))).Refusal?.Code);
    }

    [Fact]
    public async Task Only_administrators_ask_people_in()
    {
        var clerk = new Caller.Member(await Care.ScalarAsync<Guid>("select user_id from offices.membership where login_name = 'cm1'"), TestCare.Planner);
        Assert.Equal("forbidden", (await Care.Door.RunAsync<InviteMember, MadeEntryCode>(clerk, use => use.RunAsync(Somebody, CancellationToken.None))).Refusal?.Code);
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock).AddSingleton<IMailPost>(post);

    private Task<Outcome<MadeEntryCode>> InviteAsync(MemberInvitation invitation) =>
        Care.Door.RunAsync<InviteMember, MadeEntryCode>(Planner, use => use.RunAsync(invitation, CancellationToken.None));

    private Task<Outcome<EntryView>> OpenAsync(string code, Caller? door = null) =>
        Care.Door.RunAsync<OpenEntryCode, EntryView>(door ?? Door, use => use.RunAsync(code, CancellationToken.None));

    private Task<Outcome<Guid>> UseAsync(string code, string password) =>
        Care.Door.RunAsync<UseEntryCode, Guid>(Door, use => use.RunAsync(code, password, CancellationToken.None));

    private Task<Outcome<MadeEntryCode>> ResetAsync(Guid member, bool removes) =>
        Care.Door.RunAsync<MakeResetCode, MadeEntryCode>(Planner, use => use.RunAsync(member, removes, CancellationToken.None));

    private Task<Outcome<Done>> RevokeAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<RevokeInvitation, Done>(caller, use => use.RunAsync(id, CancellationToken.None));

    private Task ForgetAsync(Guid user) => Care.Door.RunAsync<SendResetLetter, Done>(Door, use => use.RunAsync(user, CancellationToken.None));

    private Task<long> LettersAsync() => Care.ScalarAsync<long>("select count(*) from ops.waiting_letter");

    private async Task<Letter> TakeLetterAsync()
    {
        var taken = (await Care.Door.RunAsync<TakeLetter, TakenLetter>(new Caller.Nobody(), use => use.RunAsync(CancellationToken.None))).Value;
        Assert.NotNull(taken.Letter);
        return taken.Letter;
    }

    private async Task<IReadOnlyList<OpenInvitationView>> InvitationsAsync() =>
        (await Care.Door.RunAsync<ListInvitations, IReadOnlyList<OpenInvitationView>>(Planner, use => use.RunAsync(CancellationToken.None))).Value;

    private async Task<IReadOnlyList<MemberView>> MembersAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListMembers, IReadOnlyList<MemberView>>(caller, use => use.RunAsync(CancellationToken.None))).Value;

    private async Task<MemberView> MemberAsync(string login) => (await MembersAsync(Planner)).Single(member => member.LoginName == login);

    private async Task<SecondFactorState> StateAsync(Caller caller) =>
        (await Care.Door.RunAsync<OpenSecondFactor, SecondFactorState>(caller, use => use.RunAsync(CancellationToken.None))).Value;

    private sealed class Post : IMailPost
    {
        public bool IsOpen { get; set; } = true;

        public Task SendAsync(Letter letter, CancellationToken cancel) => Task.CompletedTask;
    }
}
