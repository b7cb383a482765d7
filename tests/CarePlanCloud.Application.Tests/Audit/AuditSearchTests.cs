using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Audit.Searching;
using CarePlanCloud.Application.Audit.Verifying;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Audit;

/// <summary>Who did what with whom, when: each question, the pages, what is kept, and the verification in the background.</summary>
public sealed class AuditSearchTests : CareTest
{
    private readonly SettableClock clock = new() { Now = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero) };
    private Guid client;
    private Guid otherClient;
    private Guid person;

    [Fact]
    public async Task Who_viewed_a_client_and_through_which_unit()
    {
        clock.Now = clock.Now.AddHours(1);
        await OpenClientAsync(client);
        await OpenClientAsync(otherClient);
        var rows = (await SearchAsync(new AuditQuery(ClientId: client))).Rows;
        Assert.Equal(["OpenClient", "OpenSlip", "ImportIncoming", "ReceiveFiles"], rows.Select(row => row.Act));
        Assert.Equal("利用者を見た", rows[0].ActWord);
        Assert.Equal(("見本 訪子", true), (rows[0].ActorName, rows[0].IsClient));
        Assert.Equal(await Care.ScalarAsync<string>($"select name from clients.client where id = '{client}'"), rows[0].SubjectName);
    }

    [Fact]
    public async Task A_page_ends_where_the_next_begins()
    {
        for (var look = 0; look < 120; look++)
        {
            clock.Now = clock.Now.AddSeconds(look % 3);
            await OpenClientAsync(client);
        }

        var seen = new List<long>();
        AuditPlace? place = null;
        do
        {
            var page = await SearchAsync(new AuditQuery(Act: "OpenClient", After: place));
            seen.AddRange(page.Rows.Select(row => row.Number));
            place = page.Next;
        }
        while (place is not null);
        Assert.Equal(120, seen.Count);
        Assert.Equal(seen.Order().Reverse(), seen);
    }

    [Fact]
    public async Task By_person_act_and_time()
    {
        clock.Now = clock.Now.AddDays(2);
        await OpenClientAsync(client);
        Assert.Equal(["OpenClient"], (await SearchAsync(new AuditQuery(From: clock.Now))).Rows.Select(row => row.Act));
        Assert.DoesNotContain((await SearchAsync(new AuditQuery(Before: clock.Now))).Rows, row => row.Act is "OpenClient" or "SearchAuditTrail");
        Assert.Single((await SearchAsync(new AuditQuery(PersonId: person, Act: "OpenClient"))).Rows);
        Assert.Empty((await SearchAsync(new AuditQuery(PersonId: Guid.NewGuid()))).Rows);
    }

    [Fact]
    public async Task The_look_into_the_trail_is_in_the_trail()
    {
        await SearchAsync(new AuditQuery(ClientId: client));
        await Care.Door.RunAsync<ExportAuditTrail, IReadOnlyList<AuditRow>>(HomeHelp, use => use.RunAsync(new AuditQuery(), CancellationToken.None));
        Assert.Equal(["ExportAuditTrail", "SearchAuditTrail"], (await SearchAsync(new AuditQuery())).Rows.Take(2).Select(row => row.Act));
    }

    [Fact]
    public async Task What_makes_no_sense_and_who_may_not_is_refused()
    {
        Assert.Equal(AuditRefusals.UnknownAct, (await TryAsync(HomeHelp, new AuditQuery(Act: "Peek"))).Refusal);
        Assert.Equal(AuditRefusals.BadRange, (await TryAsync(HomeHelp, new AuditQuery(From: clock.Now, Before: clock.Now))).Refusal);
        Assert.Equal(ClientRefusals.NotFound, (await TryAsync(Planner, new AuditQuery(ClientId: client))).Refusal);
        await Care.TamperAsync("update offices.membership set role = 'care_manager'");
        Assert.Equal("forbidden", (await TryAsync(DayCare, new AuditQuery())).Refusal!.Code);
    }

    [Fact]
    public async Task Another_office_finds_nothing_of_it() =>
        Assert.Empty((await TryAsync(Planner, new AuditQuery(PersonId: person))).Value.Rows);

    [Fact]
    public async Task The_desk_names_whoever_has_an_entry()
    {
        var desk = (await Care.Door.RunAsync<OpenAuditDesk, AuditDesk>(HomeHelp, use => use.RunAsync(CancellationToken.None))).Value;
        Assert.Equal([new AuditPerson(person, "見本 訪子")], desk.People);
        Assert.Contains(desk.Clients, row => row.Id == client);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1-")]
    [InlineData("99999999999999999999-1")]
    [InlineData("9223372036854775807-1")]
    public void A_place_that_is_none_is_not_read(string text) => Assert.False(AuditPlace.TryParse(text, out _));

    [Fact]
    public async Task The_verification_in_the_background_says_what_the_verb_says()
    {
        var asked = await VerifyAsync();
        Assert.Equal(asked.Id, (await VerifyAsync()).Id);
        await Care.RunWorkAsync();
        var sound = await OpenAsync(asked.Id);
        Assert.Equal((VerificationState.Sound, await Care.CountAsync($"audit.entry where actor_id = '{person}' or actor_kind = 'job'")), (sound.State, sound.Checked));

        await Care.TamperAsync($"set session_replication_role = replica; update audit.entry set act = 'ListSlips' where number = 2 and tenant_id = '{await Care.TenantIdAsync(TestCare.HomeHelp)}'");
        var again = await VerifyAsync();
        await Care.RunWorkAsync();
        var broken = await OpenAsync(again.Id);
        Assert.Equal((VerificationState.Broken, 1L, TrailFault.Changed, 2L), (broken.State, broken.Checked, broken.Break!.Fault, broken.Break.Number));
        Assert.StartsWith("番号 2（2026/11/01 09:00:00）: 書かれたあとに", TrailWords.Sentence(broken.Break), StringComparison.Ordinal);
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    protected override async Task ArrangeAsync()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        var slip = await SlipOfAsync(HomeHelp, "H990000003");
        client = await Care.ScalarAsync<Guid>($"select client_id from schedules.service_slip where id = '{slip.Id}'");
        otherClient = await Care.ScalarAsync<Guid>($"select client_id from schedules.service_slip where client_id <> '{client}' and tenant_id = (select id from offices.office where office_number = '{TestCare.HomeHelp}') limit 1");
        person = ((Caller.Member)HomeHelp).UserId;
    }

    private Task OpenClientAsync(Guid id) => Care.Door.RunAsync<OpenClient, ClientView>(HomeHelp, use => use.RunAsync(id, CancellationToken.None));

    private Task<Outcome<AuditPage>> TryAsync(Caller caller, AuditQuery query) =>
        Care.Door.RunAsync<SearchAuditTrail, AuditPage>(caller, use => use.RunAsync(query, CancellationToken.None));

    private async Task<AuditPage> SearchAsync(AuditQuery query) => (await TryAsync(HomeHelp, query)).Value;

    private async Task<VerificationView> VerifyAsync() =>
        (await Care.Door.RunAsync<VerifyAuditTrail, VerificationView>(HomeHelp, use => use.RunAsync(CancellationToken.None))).Value;

    private async Task<VerificationView> OpenAsync(Guid id) =>
        (await Care.Door.RunAsync<OpenAuditVerification, VerificationView>(HomeHelp, use => use.RunAsync(id, CancellationToken.None))).Value;
}
