using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Partners;

/// <summary>The list says of every partner by which road it is reached, and what last went which way.</summary>
public sealed class PartnerStandingTests : CareTest
{
    [Fact]
    public async Task Who_is_here_goes_by_wire_and_who_is_not_by_fax_unless_written_otherwise()
    {
        Assert.Equal((PartnerChannel.CarePlanCloud, true), await RoadAsync(TestCare.HomeHelp));
        Assert.Equal((PartnerChannel.Fax, false), await RoadAsync("9970000601"));
        var id = (await StandsAsync("9970000601")).Id;
        var (past, future) = (new DateOnly(2026, 4, 1), new DateOnly(2099, 4, 1));
        Assert.True((await Care.Door.RunAsync<SaveChannels, Done>(Planner, use => use.RunAsync(
            id, [new ChannelEntry(past, PartnerChannel.Mail, "月末だけ"), new ChannelEntry(future, PartnerChannel.Hand)], CancellationToken.None))).IsDone);
        var standing = (await StandsAsync("9970000601")).Standing;
        Assert.Equal((PartnerChannel.Mail, past, "月末だけ"), (standing.Channel, standing.ChannelFrom, standing.ChannelNote));
    }

    [Fact]
    public async Task The_last_exchange_is_the_newest_that_really_left_or_came()
    {
        Assert.Null((await StandsAsync(TestCare.HomeHelp)).Standing.LastAt);
        var first = (await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        Assert.Null((await StandsAsync(TestCare.HomeHelp)).Standing.LastSent);
        Assert.True((await SendAsync(Planner, first)).IsDone);
        await Care.RunWorkAsync();
        await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip);
        await Care.RunWorkAsync();
        var sent = (await StandsAsync(TestCare.HomeHelp)).Standing.LastSent!;
        Assert.Equal((first, UnitKind.Slip, OutgoingState.Delivered), (sent.Id, sent.Kind, sent.State));

        // The partner's own list sees the other side of it.
        await Care.Door.RunAsync<SavePartner, Guid>(HomeHelp, use => use.RunAsync(null, new PartnerDraft(TestCare.Planner, "見本ケアプラン", ServiceKinds: ["43"]), CancellationToken.None));
        var theirs = Assert.Single((await Care.Door.RunAsync<ListPartners, IReadOnlyList<PartnerSummary>>(
            HomeHelp, use => use.RunAsync("", null, false, CancellationToken.None))).Value).Standing;
        Assert.Equal((UnitKind.Slip, null), (theirs.LastReceived!.Kind, theirs.LastSent));
        Assert.Equal(theirs.LastReceived.At, theirs.LastAt);
    }

    [Fact]
    public async Task The_page_of_a_partner_says_the_same_as_the_list()
    {
        var row = await StandsAsync(TestCare.HomeHelp);
        var opened = (await Care.Door.RunAsync<OpenPartner, PartnerView>(Planner, use => use.RunAsync(row.Id, November, CancellationToken.None))).Value;
        Assert.Equal(row.Standing, opened.Standing);
    }

    private async Task<(PartnerChannel Channel, bool IsHere)> RoadAsync(string number) =>
        (await StandsAsync(number)).Standing is var standing ? (standing.Channel, standing.IsHere) : default;

    private async Task<PartnerSummary> StandsAsync(string number) => (await Care.Door.RunAsync<ListPartners, IReadOnlyList<PartnerSummary>>(
        Planner, use => use.RunAsync("", null, false, CancellationToken.None))).Value.Single(row => row.OfficeNumber == number);
}
