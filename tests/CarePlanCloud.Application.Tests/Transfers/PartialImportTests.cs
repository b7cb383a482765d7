using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Matching;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>照合 and import by client: one unknown client never holds up the rest, and what was decided once is read so in later files.</summary>
public sealed class PartialImportTests : CareTest
{
    private const string Taro = "9900000001";
    private const string Second = "9900000002";
    private const string Mistyped = "9900000020";
    private const string Older = "20261025093059";

    private static readonly RawFile[] Slips = Samples.Of(Samples.Slips);
    private static readonly RawFile[] Actuals = Samples.Of(Samples.ActualsBack);
    private static readonly RawFile[] OneUnknown = Actuals.Replace(Second, Mistyped);

    [Fact]
    public async Task The_candidates_say_why_they_may_be_meant()
    {
        var person = await UnknownAsync((await ReceiveAsync(Planner, OneUnknown)).Id);
        Assert.Equal((Mistyped, ClientStanding.Unknown, false), (person.InsuredNumber, person.Standing, person.CanBeNew));
        var best = person.Candidates[0];
        Assert.Equal(Second, best.InsuredNumber);
        Assert.Contains("番号のとなりどうしが入れかわっています", best.Why);
        Assert.Contains("この月にこの事業所の予定があり、ファイルにいません", best.Why);
        Assert.DoesNotContain(person.Candidates, candidate => candidate.InsuredNumber == Taro);
    }

    [Fact]
    public async Task Whoever_is_picked_is_read_so_at_once_and_in_later_files()
    {
        var unit = await ReceiveAsync(Planner, OneUnknown);
        Assert.Equal(IncomingState.PartlyImported, (await ImportAsync(Planner, unit.Id)).Value.State);
        Assert.Empty((await SlipOfAsync(Planner, Second)).Lines.SelectMany(line => line.Actual));
        Assert.True((await DecideAsync(Planner, unit.Id, Mistyped, ClientDecisionKind.Match, (await UnknownAsync(unit.Id)).Candidates[0].ClientId)).IsDone);
        Assert.Equal((IncomingState.Imported, 1, 0), Short((await ImportAsync(Planner, unit.Id)).Value));
        Assert.NotEmpty((await SlipOfAsync(Planner, Second)).Lines.SelectMany(line => line.Actual));

        var corrected = await ReceiveAsync(Planner, OneUnknown.WithSerial("20261202170000"));
        Assert.Equal((IncomingState.Imported, 3, 0), Short((await ImportAsync(Planner, corrected.Id)).Value));
    }

    [Fact]
    public async Task A_decision_is_listed_and_forgotten_on_request()
    {
        var unit = await ReceiveAsync(Planner, OneUnknown);
        await DecideAsync(Planner, unit.Id, Mistyped, ClientDecisionKind.Match, (await UnknownAsync(unit.Id)).Candidates[0].ClientId);
        var match = Assert.Single(await MatchesAsync(Planner));
        Assert.Equal((TestCare.HomeHelp, Mistyped, Second), (match.SenderOfficeNumber, match.InsuredNumber, match.ClientInsuredNumber));
        Assert.True((await RevokeAsync(Planner, match)).IsDone);
        Assert.Empty(await MatchesAsync(Planner));
        Assert.Equal(Mistyped, (await UnknownAsync(unit.Id)).InsuredNumber);
        Assert.Equal("match_not_found", (await RevokeAsync(Planner, match)).Refusal?.Code);
    }

    [Fact]
    public async Task A_decision_holds_for_its_sender_and_its_office_only()
    {
        var unit = await ReceiveAsync(Planner, OneUnknown);
        var client = (await UnknownAsync(unit.Id)).Candidates[0].ClientId;
        await DecideAsync(Planner, unit.Id, Mistyped, ClientDecisionKind.Match, client);
        var other = await ReceiveAsync(Planner, [.. OneUnknown.Select(file => file with { Name = file.Name.Replace("9970000029_11", "9900000060_46", StringComparison.Ordinal) })]);
        Assert.Equal(Mistyped, (await UnknownAsync(other.Id)).InsuredNumber);

        Assert.Empty(await MatchesAsync(HomeHelp));
        Assert.Equal("incoming_not_found", (await DecideAsync(HomeHelp, unit.Id, Mistyped, ClientDecisionKind.Match, client)).Refusal?.Code);
        await TakeOverAsync(HomeHelp, Slips);
        var theirs = await Care.ScalarAsync<Guid>(
            "select id from clients.client where tenant_id = $1 and insured_number = $2", await Care.TenantIdAsync(TestCare.HomeHelp), Second);
        Assert.Equal("client_not_found", (await DecideAsync(Planner, unit.Id, Mistyped, ClientDecisionKind.Match, theirs)).Refusal?.Code);
    }

    [Fact]
    public async Task Two_of_a_file_are_never_laid_on_one()
    {
        var unit = await ReceiveAsync(Planner, OneUnknown);
        var taro = await Care.ScalarAsync<Guid>(
            "select id from clients.client where tenant_id = $1 and insured_number = $2", await Care.TenantIdAsync(TestCare.Planner), Taro);
        Assert.Equal("client_twice", (await DecideAsync(Planner, unit.Id, Mistyped, ClientDecisionKind.Match, taro)).Refusal?.Code);
    }

    [Fact]
    public async Task A_remembered_number_beside_the_true_one_waits_even_when_the_true_one_went_in_before()
    {
        var first = await ReceiveAsync(Planner, OneUnknown);
        await DecideAsync(Planner, first.Id, Mistyped, ClientDecisionKind.Match, (await UnknownAsync(first.Id)).Candidates[0].ClientId);
        await ImportAsync(Planner, first.Id);
        var row = Actuals[0].Text().Split("\r\n").First(line => line.Contains(Second, StringComparison.Ordinal));
        var both = Actuals.Replace(row, $"{row}\r\n{row.Replace(Second, Mistyped, StringComparison.Ordinal)}").WithSerial("20261203170000");
        var unit = await ReceiveAsync(Planner, both);
        Assert.Equal((IncomingState.PartlyImported, 3, 1), Short((await ImportAsync(Planner, unit.Id)).Value));
        Assert.Equal("nobody_ready", (await ImportAsync(Planner, unit.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task Somebody_left_out_is_not_waited_for()
    {
        var unit = await ReceiveAsync(Planner, OneUnknown);
        await ImportAsync(Planner, unit.Id);
        await DecideAsync(Planner, unit.Id, Mistyped, ClientDecisionKind.LeaveOut);
        Assert.Equal(IncomingState.Imported, (await IncomingAsync(Planner, unit.Id)).Summary.State);
    }

    [Fact]
    public async Task Of_somebody_probably_known_a_person_says_that_it_is_a_new_client()
    {
        await TakeOverAsync(HomeHelp, Slips);
        var unit = await ReceiveAsync(HomeHelp, Slips.Replace(Taro, "9900000081").WithSerial("20261025093200"));
        Assert.Equal((IncomingState.PartlyImported, 2, 1), Short((await ImportAsync(HomeHelp, unit.Id)).Value));
        Assert.True((await DecideAsync(HomeHelp, unit.Id, "9900000081", ClientDecisionKind.New)).IsDone);
        Assert.Equal((IncomingState.Imported, 1, 0), Short((await ImportAsync(HomeHelp, unit.Id)).Value));
        Assert.Equal(4, await Care.CountAsync($"clients.client where tenant_id = '{await Care.TenantIdAsync(TestCare.HomeHelp)}'"));
    }

    [Fact]
    public async Task Actuals_do_not_say_enough_for_a_new_client()
    {
        var unit = await ReceiveAsync(Planner, OneUnknown);
        Assert.Equal("cannot_be_new", (await DecideAsync(Planner, unit.Id, Mistyped, ClientDecisionKind.New)).Refusal?.Code);
        Assert.Equal("client_not_in_unit", (await DecideAsync(Planner, unit.Id, "9900000099", ClientDecisionKind.LeaveOut)).Refusal?.Code);
    }

    [Fact]
    public async Task Only_the_chosen_go_in_and_the_rest_waits()
    {
        var unit = await ReceiveAsync(HomeHelp, Slips);
        Assert.Equal((IncomingState.PartlyImported, 1, 2), Short((await ImportAsync(HomeHelp, unit.Id, Taro)).Value));
        Assert.Equal(Taro, Assert.Single(await SlipsAsync(HomeHelp)).InsuredNumber);
        Assert.Equal("nobody_ready", (await ImportAsync(HomeHelp, unit.Id, Taro)).Refusal?.Code);
        Assert.Equal((IncomingState.Imported, 2, 0), Short((await ImportAsync(HomeHelp, unit.Id)).Value));
    }

    [Fact]
    public async Task A_client_whose_serial_is_older_is_filed_as_old_while_the_rest_goes_in()
    {
        var newer = await ReceiveAsync(HomeHelp, Slips);
        await ImportAsync(HomeHelp, newer.Id, Taro);
        var marks = await SlipOfAsync(HomeHelp, Taro);
        var unit = await ReceiveAsync(HomeHelp, Slips.Replace(",0900,0930,", ",1300,1330,").WithSerial(Older));
        var result = (await ImportAsync(HomeHelp, unit.Id)).Value;
        Assert.Equal((IncomingState.Imported, 2, 0, 1), (result.State, result.Clients, result.Waiting, result.Outdated));
        Assert.Equal(
            marks.Lines.Select(line => line.Time), (await SlipOfAsync(HomeHelp, Taro)).Lines.Select(line => line.Time));
        Assert.Contains("1名は古い連番", (await IncomingAsync(HomeHelp, unit.Id)).Story[^1].Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_waits_goes_in_by_serial()
    {
        var newer = await ReceiveAsync(HomeHelp, Slips.Replace(",0900,0930,", ",1300,1330,"));
        var older = await ReceiveAsync(HomeHelp, Slips.WithSerial(Older));
        var done = (await new ImportInOrder(Care.Door).ImportAllAsync(HomeHelp, CancellationToken.None)).Value;
        Assert.Equal([older.Id, newer.Id], done.Select(import => import.Unit.Id));
        Assert.All(done, import => Assert.Equal(IncomingState.Imported, import.Result?.State));
        Assert.Contains((await SlipOfAsync(HomeHelp, Taro)).Lines, line => line.Time?.Start == new TimeOnly(13, 0));
    }

    [Fact]
    public async Task The_list_has_what_waits_first_by_serial_and_pages_for_the_rest()
    {
        var newer = await ReceiveAsync(HomeHelp, Slips);
        var older = await ReceiveAsync(HomeHelp, Slips.WithSerial(Older));
        Assert.Equal([older.Id, newer.Id], (await ListAsync(new InboxQuery())).Rows.Select(row => row.Id));
        await ImportAsync(HomeHelp, older.Id);
        Assert.Equal([newer.Id, older.Id], (await ListAsync(new InboxQuery())).Rows.Select(row => row.Id));
        Assert.Equal([older.Id], (await ListAsync(new InboxQuery(IncomingState.Imported))).Rows.Select(row => row.Id));
        Assert.Empty((await ListAsync(new InboxQuery(Page: 2))).Rows);
    }

    private static (IncomingState, int, int) Short(ImportResult result) => (result.State, result.Clients, result.Waiting);

    private async Task<InboxRows> ListAsync(InboxQuery query) =>
        (await Care.Door.RunAsync<ListInbox, InboxRows>(HomeHelp, use => use.RunAsync(query, CancellationToken.None))).Value;

    private async Task<IncomingPerson> UnknownAsync(Guid id) => Assert.Single((await PreviewAsync(Planner, id)).Value.People, person => person.Waits);

    private async Task<IReadOnlyList<MatchView>> MatchesAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListMatches, IReadOnlyList<MatchView>>(caller, use => use.RunAsync(CancellationToken.None))).Value;

    private Task<Domain.Outcome<Domain.Done>> RevokeAsync(Caller caller, MatchView match) => Care.Door.RunAsync<RevokeMatch, Domain.Done>(
        caller, use => use.RunAsync(match.SenderOfficeNumber, match.InsurerNumber, match.InsuredNumber, CancellationToken.None));
}
