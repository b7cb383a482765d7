using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Operating.Announcing;
using CarePlanCloud.Application.Operating.Looking;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Operating;

/// <summary>緊急閲覧: with a reason, for a while, read-only, and the office knows.</summary>
public sealed class BreakGlassTests : OperatingTest
{
    private readonly Caller.BreakGlass looking = new(OperatorId, TestCare.Planner);

    [Fact]
    public async Task Without_an_open_look_an_operator_sees_nothing_of_an_office() => Assert.Equal("not_found", await SeeAsync(looking));

    [Fact]
    public async Task A_look_shows_one_office_for_its_time_and_nothing_can_be_changed()
    {
        var look = (await OpenAsync(30)).Value;
        Assert.Equal(Clock.Now.AddMinutes(30), look.EndsAt);
        Assert.Equal("done", await SeeAsync(looking));
        Assert.Equal("not_found", await SeeAsync(looking with { OfficeNumber = TestCare.HomeHelp }));
        Assert.Equal("not_found", await SeeAsync(looking with { UserId = ((Caller.Member)Planner).UserId }));
        foreach (var permission in Enum.GetValues<Permission>().Where(permission => permission != Permission.ViewClients))
        {
            Assert.Equal("forbidden", (await Service<Admission>().AdmitAsync(looking, permission, CancellationToken.None)).Refusal?.Code);
        }

        Clock.Now += TimeSpan.FromMinutes(30);
        Assert.Equal("not_found", await SeeAsync(looking));
    }

    [Fact]
    public async Task It_ends_at_once_when_it_is_ended()
    {
        var look = (await OpenAsync(60)).Value;
        Assert.Equal("done", await SeeAsync(looking));
        Assert.True((await CloseAsync(look.Id)).IsDone);
        Assert.Equal("not_found", await SeeAsync(looking));
        Assert.Equal("no_look_open", (await CloseAsync(look.Id)).Refusal?.Code);
        Assert.Empty((await AskAsync<ListOpenLooks, IReadOnlyList<LookView>>(use => use.RunAsync(CancellationToken.None))).Value);
    }

    [Fact]
    public async Task A_locked_operator_sees_nothing_any_more()
    {
        await OpenAsync(60);
        await Care.TamperAsync("update identity.operator set locked_at = now()");
        Assert.Equal("not_found", await SeeAsync(looking));
    }

    [Fact]
    public async Task The_office_is_told_and_its_own_trail_says_who_looked_at_what()
    {
        await Care.TamperAsync("update identity.user set email = 'admin@example.jp' where id = (select m.user_id from offices.membership m join offices.office o on o.id = m.office_id where o.office_number = '9970000011' and login_name = 'admin')");
        await OpenAsync(15);
        await SeeAsync(looking);
        var tenant = await OfficeIdAsync(TestCare.Planner);
        Assert.Equal(
            [$"EnterByBreakGlass operator {OperatorId}", $"ListClients operator {OperatorId}"],
            (await Care.WordsAsync($"select concat_ws(' ', act, actor_kind, actor_id) from audit.entry where tenant_id = '{tenant}' order by number desc limit 2")).Reverse());
        Assert.Equal("admin@example.jp", (await Applying.NextLetterAsync())!.Address);
        var told = Assert.Single(await AnnouncedAsync(Planner));
        Assert.True(told.IsOwn);
        Assert.Contains("照会の調査", told.Text, StringComparison.Ordinal);
        Assert.Contains("想田 当番", told.Text, StringComparison.Ordinal);
        Assert.Empty(await AnnouncedAsync(HomeHelp));
        Assert.Equal($"OpenBreakGlass {OperatorId}", await LastActAsync());
    }

    [Theory]
    [InlineData(4)]
    [InlineData(61)]
    public async Task It_lasts_between_five_minutes_and_an_hour(int minutes) => Assert.Equal("bad_look_duration", (await OpenAsync(minutes)).Refusal?.Code);

    [Fact]
    public async Task Without_a_reason_there_is_none()
    {
        Assert.Equal("operator_reason_needed", (await OpenAsync(30, "　")).Refusal?.Code);
        Assert.Equal(0L, await Care.CountAsync("ops.break_glass"));
    }

    [Fact]
    public async Task Into_a_suspended_office_an_operator_may_still_look()
    {
        await OpenAsync(30);
        await Care.TamperAsync("update offices.office set suspended_at = now()");
        Assert.Equal("done", await SeeAsync(looking));
    }

    private async Task<Outcome<LookView>> OpenAsync(int minutes, string reason = "照会の調査") =>
        await Service<BreakGlassDesk>().OpenAsync(Me, await OfficeIdAsync(TestCare.Planner), reason, minutes, CancellationToken.None);

    private Task<Outcome<Done>> CloseAsync(Guid id) => AskAsync<CloseBreakGlass, Done>(use => use.RunAsync(id, CancellationToken.None));

    private async Task<string> SeeAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListClients, ClientListing>(caller, use => use.RunAsync(new ClientQuery(), CancellationToken.None))).Refusal?.Code ?? "done";

    private async Task<IReadOnlyList<AnnouncementView>> AnnouncedAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListAnnouncements, IReadOnlyList<AnnouncementView>>(caller, use => use.RunAsync(CancellationToken.None))).Value;
}
