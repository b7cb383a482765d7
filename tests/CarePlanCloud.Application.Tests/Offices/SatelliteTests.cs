using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Members;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Reports.Sources;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Offices;

/// <summary>サテライト: other places of work under the same number.</summary>
public sealed class SatelliteTests : CareTest
{
    private static readonly SatelliteDraft North = new("北出張所", "990-0002", "見本県例示市北町2-1", "第二ビル", "000-1111-2222", "000-1111-2223", new DateOnly(2026, 4, 1));

    [Fact]
    public async Task A_satellite_is_entered_mended_and_closed()
    {
        var id = (await SaveAsync(North with { Phone = "０００ー１１１１ー２２２２" })).Value;
        var place = Assert.Single(await ListAsync(Planner));
        Assert.Equal(("北出張所", "000-1111-2222", false, 0, 0), (place.Name, place.Phone, place.IsClosed, place.Clients, place.Members));
        Assert.True((await SaveAsync(North with { Name = "北サテライト", ClosedOn = new DateOnly(2026, 5, 1) }, id, place.Version)).IsDone);
        Assert.Equal(("北サテライト", true), ((await ListAsync(Planner))[0].Name, (await ListAsync(Planner))[0].IsClosed));
        Assert.Equal(["SaveSatellite", "SaveSatellite"], await Care.WordsAsync($"select act from audit.entry where subject_id = '{id}'"));
        Assert.Empty(await ListAsync(HomeHelp));
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var id = (await SaveAsync(North)).Value;
        var version = (await ListAsync(Planner))[0].Version;
        Assert.Equal("bad_satellite", (await SaveAsync(North with { Name = "　" })).Refusal?.Code);
        Assert.Equal("bad_satellite", (await SaveAsync(North with { Name = "南", Address1 = new string('長', 201) })).Refusal?.Code);
        Assert.Equal("satellite_name_taken", (await SaveAsync(North)).Refusal?.Code);
        Assert.Equal("satellite_closes_too_early", (await SaveAsync(North with { ClosedOn = new DateOnly(2026, 3, 31) }, id, version)).Refusal?.Code);
        Assert.Equal("satellite_not_found", (await SaveAsync(North, Guid.NewGuid(), version)).Refusal?.Code);
        Assert.Equal("satellite_not_found", (await SaveAsync(North, id, version, caller: HomeHelp)).Refusal?.Code);
        Assert.True((await SaveAsync(North with { Fax = "1" }, id, version)).IsDone);
        Assert.Equal("satellite_changed_meanwhile", (await SaveAsync(North with { Fax = "2" }, id, version)).Refusal?.Code);
    }

    [Fact]
    public async Task Clients_and_members_belong_to_one_and_are_counted_and_found()
    {
        var id = (await SaveAsync(North)).Value;
        var client = await GiveAsync(id);
        var member = (await MembersAsync())[1];
        Assert.True((await ChangeAsync(member, id)).IsDone);
        Assert.Equal((1, 1), ((await ListAsync(Planner))[0].Clients, (await ListAsync(Planner))[0].Members));
        Assert.Equal(client.Id, Assert.Single((await ClientsAsync(new ClientQuery { SatelliteId = id })).Rows).Id);
        Assert.DoesNotContain((await ClientsAsync(new ClientQuery { SatelliteId = Guid.Empty })).Rows, row => row.Id == client.Id);

        // What is not said stays; the empty id is the main place.
        Assert.True((await ChangeAsync((await MembersAsync()).Single(row => row.Id == member.Id), null)).IsDone);
        Assert.Equal(id, (await MembersAsync()).Single(row => row.Id == member.Id).SatelliteId);
        Assert.True((await ChangeAsync((await MembersAsync()).Single(row => row.Id == member.Id), Guid.Empty)).IsDone);
        Assert.Null((await MembersAsync()).Single(row => row.Id == member.Id).SatelliteId);
    }

    [Fact]
    public async Task Nobody_is_given_the_satellite_of_another_office_or_a_closed_one()
    {
        var theirs = (await SaveAsync(North, caller: HomeHelp)).Value;
        var closed = (await SaveAsync(North with { ClosedOn = new DateOnly(2026, 4, 2) })).Value;
        foreach (var id in new[] { theirs, closed, Guid.NewGuid() })
        {
            Assert.Equal("satellite_not_found", (await ChangeAsync((await MembersAsync())[1], id)).Refusal?.Code);
            Assert.Equal("client_invalid", (await TryGiveAsync(id)).Refusal?.Code);
        }
    }

    [Fact]
    public async Task Closing_tells_who_still_belongs_to_it()
    {
        var id = (await SaveAsync(North)).Value;
        var client = await GiveAsync(id);
        var place = (await ListAsync(Planner))[0];
        var refused = (await SaveAsync(North with { ClosedOn = new DateOnly(2027, 3, 31) }, id, place.Version)).Refusal;
        Assert.Equal("satellite_has_clients", refused?.Code);
        Assert.Contains(client.Values.Name, refused!.Message, StringComparison.Ordinal);
        Assert.True((await SaveAsync(North with { ClosedOn = new DateOnly(2027, 3, 31) }, id, place.Version, confirmed: true)).IsDone);
        Assert.Equal(id, (await OpenAsync(client.Id)).Values.SatelliteId);

        // Who belongs to a closed one can be saved as they are.
        await Care.TamperAsync("update offices.satellite set closed_on = '2026-05-01'");
        var now = await OpenAsync(client.Id);
        Assert.True((await SaveClientAsync(now, now.Values with { Note = "覚え" })).IsDone);
    }

    [Fact]
    public async Task Papers_of_its_clients_carry_its_name_address_and_phone()
    {
        await Care.TamperAsync($"update offices.office_profile set address1 = '本体の住所', phone = '000-9999-0000', fax = '000-9999-0001' where tenant_id = '{await Care.TenantIdAsync(TestCare.Planner)}'");
        var id = (await SaveAsync(North)).Value;
        var client = await GiveAsync(id);
        var slip = (await ReadAsync(provider => provider.GetRequiredService<SlipPapers>().ReadAsync(client.Id, November, CancellationToken.None)))!;
        Assert.Equal(("見本ケアプランセンター　北出張所", "000-1111-2222"), (slip.CareManagementOfficeName, slip.CareManagementOfficePhone));
        var letterhead = await LetterheadAsync(client.Id);
        Assert.Equal(("990-0002", "見本県例示市北町2-1", "第二ビル", "000-1111-2223"), (letterhead.PostalCode, letterhead.Address1, letterhead.Address2, letterhead.Fax));

        // What the satellite does not say, the office says.
        Assert.True((await SaveAsync(North with { Address1 = "", Phone = "" }, id, (await ListAsync(Planner))[0].Version)).IsDone);
        letterhead = await LetterheadAsync(client.Id);
        Assert.Equal(("見本ケアプランセンター　北出張所", "本体の住所", "000-9999-0000"), (letterhead.OfficeName, letterhead.Address1, letterhead.Phone));

        Assert.True((await SaveClientAsync(await OpenAsync(client.Id), client.Values with { SatelliteId = null })).IsDone);
        letterhead = await LetterheadAsync(client.Id);
        Assert.Equal(("見本ケアプランセンター", "本体の住所", "000-9999-0001"), (letterhead.OfficeName, letterhead.Address1, letterhead.Fax));
    }

    [Fact]
    public async Task A_plan_that_is_begun_says_where_its_client_belongs()
    {
        var client = await GiveAsync((await SaveAsync(North)).Value);
        await Care.TamperAsync($"delete from plans.plan_version where client_id = '{client.Id}'");
        var overview = (await Care.Door.RunAsync<StartPlan, PlanView>(Planner, use => use.RunAsync(client.Id, null, null, CancellationToken.None))).Value.Forms.Overview;
        Assert.Equal(("見本ケアプランセンター　北出張所", "見本県例示市北町2-1"), (overview.OfficeName, overview.OfficeAddress1));
    }

    private Task<Outcome<Guid>> SaveAsync(SatelliteDraft draft, Guid? id = null, uint version = 0, bool confirmed = false, Caller? caller = null) =>
        Care.Door.RunAsync<SaveSatellite, Guid>(caller ?? Planner, use => use.RunAsync(id, version, draft, confirmed, CancellationToken.None));

    private async Task<IReadOnlyList<SatelliteView>> ListAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListSatellites, IReadOnlyList<SatelliteView>>(caller, use => use.RunAsync(CancellationToken.None))).Value;

    private async Task<ClientListing> ClientsAsync(ClientQuery query) =>
        (await Care.Door.RunAsync<ListClients, ClientListing>(Planner, use => use.RunAsync(query, CancellationToken.None))).Value;

    private async Task<ClientView> OpenAsync(Guid id) => (await Care.Door.RunAsync<OpenClient, ClientView>(Planner, use => use.RunAsync(id, CancellationToken.None))).Value;

    private Task<Outcome<ClientSaved>> SaveClientAsync(ClientView view, ClientDraft draft) =>
        Care.Door.RunAsync<SaveClient, ClientSaved>(Planner, use => use.RunAsync(view.Id, view.Version, draft, true, CancellationToken.None));

    // A client with a slip of November.
    private async Task<ClientView> SomebodyAsync() => await OpenAsync(await Care.ScalarAsync<Guid>(
        "select client_id from schedules.service_slip where tenant_id = $1 and service_month = '2026-11-01' order by id limit 1", await Care.TenantIdAsync(TestCare.Planner)));

    private async Task<Outcome<ClientSaved>> TryGiveAsync(Guid satellite)
    {
        var client = await SomebodyAsync();
        return await SaveClientAsync(client, client.Values with { SatelliteId = satellite });
    }

    private async Task<ClientView> GiveAsync(Guid satellite)
    {
        var given = await TryGiveAsync(satellite);
        Assert.True(given.IsDone, given.Refusal?.Message);
        return await OpenAsync(given.Value.Id);
    }

    private async Task<IReadOnlyList<MemberView>> MembersAsync() =>
        (await Care.Door.RunAsync<ListMembers, IReadOnlyList<MemberView>>(Planner, use => use.RunAsync(CancellationToken.None))).Value;

    private Task<Outcome<Done>> ChangeAsync(MemberView member, Guid? satellite) => Care.Door.RunAsync<ChangeMember, Done>(
        Planner, use => use.RunAsync(member.Id, new MemberChange(member.Role, member.CareManagerNumber, SatelliteId: satellite), CancellationToken.None));

    private Task<Letterhead> LetterheadAsync(Guid client) => ReadAsync(async provider =>
    {
        var db = provider.GetRequiredService<CareDb>();
        return await db.LetterheadAsync(await db.OwnOfficeAsync(CancellationToken.None), await db.Clients.SingleAsync(row => row.Id == client), CancellationToken.None);
    });

    private async Task<T> ReadAsync<T>(Func<IServiceProvider, Task<T>> read)
    {
        await using var scope = Care.Scope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(await Care.TenantIdAsync(TestCare.Planner));
        return await read(scope.ServiceProvider);
    }
}
