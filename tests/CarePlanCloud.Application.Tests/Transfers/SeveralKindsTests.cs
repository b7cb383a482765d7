using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Board;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>
/// What the national system cannot do: one office number with several services, a planner that serves itself, several offices of one
/// corporation in the hands of one person.
/// </summary>
public sealed class SeveralKindsTests : CareTest
{
    private static readonly ServiceTime Ten = new(new TimeOnly(10, 0), new TimeOnly(10, 45));

    private SlipView slip = null!;

    [Fact]
    public async Task One_slip_goes_once_to_a_number_that_serves_under_two_kinds()
    {
        await AddAsync("152441", TestCare.HomeHelp);
        await AddAsync("111111", TestCare.HomeHelp);
        var due = (await DueAsync()).Single(row => row.OfficeNumber == TestCare.HomeHelp);
        Assert.Single(due.Items, item => item.Kind == UnitKind.Slip && item.ClientId == slip.Client.Id);
        var id = (await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip)).Value;
        await DeliverAsync(Planner, id);
        Assert.True((await ImportAsync(HomeHelp, await ArrivedAsync(id))).IsDone);
        var copy = await SlipOfAsync(HomeHelp, slip.Client.InsuredNumber);
        Assert.Equal(["11", "15"], copy.Lines.Where(line => line.CanEnterActuals).Select(line => line.ServiceCode[..2]).Distinct().Order());
    }

    [Fact]
    public async Task Actuals_of_each_kind_are_a_unit_of_their_own_and_all_come_back()
    {
        await AddAsync("152441", TestCare.HomeHelp);
        var there = (await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip)).Value;
        await DeliverAsync(Planner, there);
        Assert.True((await ImportAsync(HomeHelp, await ArrivedAsync(there))).IsDone);
        await EnterEverythingAsync(HomeHelp);
        var back = (await Care.Door.RunAsync<RequestOutgoing, IReadOnlyList<Guid>>(
            HomeHelp, use => use.RunAsync(new OutgoingOrder(UnitKind.Actuals, November, TestCare.Planner), CancellationToken.None))).Value;
        await Care.RunWorkAsync();
        Assert.Equal(["11", "15"], (await Task.WhenAll(back.Select(id => OutgoingAsync(HomeHelp, id)))).Select(unit => unit.Value.SenderServiceKind).Order());
        foreach (var id in back)
        {
            await DeliverAsync(HomeHelp, id);
            var imported = await ImportAsync(Planner, await ArrivedAsync(id));
            Assert.True(imported.IsDone, imported.Refusal?.Message);
        }

        var open = (await OpenAsync(Planner, slip.Id)).Value.Lines.Where(line => line.OfficeNumber == TestCare.HomeHelp);
        Assert.All(open, line => Assert.Equal(line.Planned.Keys.Order(), line.Actual.Keys.Order()));
        var rows = (await BoardAsync(Planner)).Single(partner => partner.OfficeNumber == TestCare.HomeHelp).Rows;
        Assert.All(rows.Where(row => row.Kind == UnitKind.Actuals && row.ClientId == slip.Client.Id), row => Assert.True(row.Standing.IsDone));
        var partner = Assert.Single(await PartnersAsync(), row => row.OfficeNumber == TestCare.HomeHelp);
        Assert.Equal(UnitKind.Actuals, partner.Standing.LastReceived!.Kind);
    }

    [Fact]
    public async Task A_planner_that_serves_itself_sends_itself_nothing_and_enters_what_it_did()
    {
        await AddAsync("111111", TestCare.Planner);
        Assert.DoesNotContain(await DueAsync(), row => row.OfficeNumber == TestCare.Planner);
        Assert.DoesNotContain(await BoardAsync(Planner), partner => partner.OfficeNumber == TestCare.Planner);
        var own = (await OpenAsync(Planner, slip.Id)).Value.Lines.Single(line => line.OfficeNumber == TestCare.Planner);
        Assert.True((await EnterAsync(Planner, slip.Id, new CellChange(own.Id, 4, null, new CellValue(1)))).IsDone);

        // The others still get the whole month, without an error.
        var id = (await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip)).Value;
        await DeliverAsync(Planner, id);
        var arrived = await ArrivedAsync(id);
        Assert.True((await ImportAsync(HomeHelp, arrived)).IsDone);
        Assert.Contains((await SlipOfAsync(HomeHelp, slip.Client.InsuredNumber)).Lines, line => line.OfficeNumber == TestCare.Planner && !line.CanEnterActuals);
    }

    [Fact]
    public async Task Who_asks_to_send_to_the_own_number_is_told_that_it_is_not_needed()
    {
        await AddAsync("111111", TestCare.Planner);
        var refused = (await RequestAsync(Planner, TestCare.Planner, kind: UnitKind.Slip)).Refusal!;
        Assert.Equal("own_number", refused.Code);
    }

    [Fact]
    public async Task One_person_sends_in_one_office_of_the_corporation_and_takes_in_in_the_other()
    {
        var person = await Care.ScalarAsync<Guid>("select user_id from offices.membership where login_name = 'kenmu' limit 1");
        var (planning, serving) = (new Caller.Member(person, TestCare.Planner), new Caller.Member(person, TestCare.HomeHelp));
        var id = (await RequestAsync(planning, TestCare.HomeHelp, kind: UnitKind.Slip)).Value;
        await DeliverAsync(planning, id);
        var arrived = await ArrivedAsync(id);
        Assert.Equal("incoming_not_found", (await ImportAsync(planning, arrived)).Refusal?.Code);
        Assert.True((await ImportAsync(serving, arrived)).IsDone);
        Assert.Equal(IdentityRefusals.UnknownOffice, (await ImportAsync(new Caller.Member(person, TestCare.DayCare), arrived)).Refusal);
        Assert.Contains(await BoardAsync(serving), partner => partner.OfficeNumber == TestCare.Planner);
    }

    protected override async Task ArrangeAsync() => slip = (await OpenAsync(Planner, (await SlipsAsync(Planner))[0].Id)).Value;

    private async Task AddAsync(string code, string office)
    {
        var added = await Care.Door.RunAsync<AddPlannedLine, ChangedLines>(
            Planner, use => use.RunAsync(slip.Id, new PlannedService(code, Ten, office) { Days = [4, 11] }, CancellationToken.None));
        Assert.True(added.IsDone, added.Refusal?.Message);
    }

    private async Task DeliverAsync(Caller caller, Guid id)
    {
        await Care.RunWorkAsync();
        var sent = await SendAsync(caller, id);
        Assert.True(sent.IsDone, sent.Refusal?.Message);
        await Care.RunWorkAsync();
    }

    private Task<Guid> ArrivedAsync(Guid id) => Care.ScalarAsync<Guid>("select id from exchange.incoming where message_id = $1", id);

    private async Task<IReadOnlyList<DuePartner>> DueAsync() =>
        (await Care.Door.RunAsync<ListDue, IReadOnlyList<DuePartner>>(Planner, use => use.RunAsync(November, CancellationToken.None))).Value;

    private async Task<IReadOnlyList<BoardPartner>> BoardAsync(Caller caller) =>
        (await Care.Door.RunAsync<OpenBoard, BoardView>(caller, use => use.RunAsync(November, CancellationToken.None))).Value.Partners;

    private async Task<IReadOnlyList<PartnerSummary>> PartnersAsync() =>
        (await Care.Door.RunAsync<ListPartners, IReadOnlyList<PartnerSummary>>(Planner, use => use.RunAsync("", null, false, CancellationToken.None))).Value;
}
