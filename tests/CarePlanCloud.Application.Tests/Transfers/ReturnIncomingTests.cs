using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>差戻し, and what a sender who is here hears of each act at the receiver.</summary>
public sealed class ReturnIncomingTests : CareTest
{
    private Guid outgoing;
    private Guid incoming;

    [Fact]
    public async Task A_return_tells_the_sender_why()
    {
        Assert.True((await ReturnAsync(Planner, incoming, " 12日は中止でした ", ReturnReason.WrongDays, ReturnReason.WrongDays)).IsDone);
        await Care.RunWorkAsync();
        const string reason = "日付・回数・時刻がちがいます。12日は中止でした";
        var mine = await IncomingAsync(Planner, incoming);
        Assert.Equal((IncomingState.Returned, reason), (mine.Summary.State, mine.Summary.ReturnReason));
        var theirs = (await OutgoingAsync(HomeHelp, outgoing)).Value;
        Assert.Equal(OutgoingState.Returned, theirs.State);
        Assert.Equal([reason], await Care.WordsAsync($"select state_note from exchange.outgoing where id = '{outgoing}'"));
        Assert.Equal("returned", (await ImportAsync(Planner, incoming)).Refusal?.Code);
        Assert.Equal("returned", (await ReturnAsync(Planner, incoming, "もう一度")).Refusal?.Code);
    }

    [Fact]
    public async Task A_return_needs_a_reason_and_comes_before_the_import()
    {
        Assert.Equal("no_reason", (await ReturnAsync(Planner, incoming, "  ")).Refusal?.Code);
        Assert.Equal("no_reason", (await ReturnAsync(Planner, incoming, new string('あ', 501))).Refusal?.Code);
        await ImportAsync(Planner, incoming);
        Assert.Equal("undo_first", (await ReturnAsync(Planner, incoming, "ちがう")).Refusal?.Code);
        Assert.Equal("incoming_not_found", (await ReturnAsync(DayCare, incoming, "ちがう")).Refusal?.Code);
    }

    [Fact]
    public async Task A_file_from_outside_is_marked_and_nobody_is_told()
    {
        var unit = await ReceiveAsync(HomeHelp, Samples.Of(Samples.Slips).WithSerial("20261026093100"));
        var signals = await Care.CountAsync("exchange.signal");
        Assert.True((await ReturnAsync(HomeHelp, unit.Id, "", ReturnReason.WrongMonth)).IsDone);
        Assert.Equal((IncomingState.Returned, signals), ((await IncomingAsync(HomeHelp, unit.Id)).Summary.State, await Care.CountAsync("exchange.signal")));
    }

    [Fact]
    public async Task The_sender_hears_how_many_went_in_and_that_it_was_undone()
    {
        await ImportAsync(Planner, incoming, "9900000001");
        await Care.RunWorkAsync();
        Assert.Equal(["opened 1名を取込、2名は確認待ち"], await HeardAsync());
        await ImportAsync(Planner, incoming);
        await Care.RunWorkAsync();
        Assert.Equal(["imported"], await HeardAsync());
        Assert.True((await UndoAsync(Planner, incoming)).IsDone);
        await Care.RunWorkAsync();
        Assert.Equal(["opened 相手が取込を取り消しました"], await HeardAsync());
    }

    [Fact]
    public async Task The_story_says_what_became_of_it_and_by_whom()
    {
        await PreviewAsync(Planner, incoming);
        await ImportAsync(Planner, incoming);
        await UndoAsync(Planner, incoming);
        await ReturnAsync(Planner, incoming, "", ReturnReason.WrongClient);
        var story = (await IncomingAsync(Planner, incoming)).Story;
        Assert.Equal(
            ["received", "checked", "opened", "imported", "import_undone", "checked", "returned"], story.Select(line => line.What));
        Assert.Equal([false, false, true, true, true, true, true], story.Select(line => line.Who.Length > 0));
        Assert.Equal("利用者の番号がちがいます", story[^1].Note);
    }

    protected override async Task ArrangeAsync()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        await EnterEverythingAsync(HomeHelp);
        outgoing = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.RunWorkAsync();
        await SendAsync(HomeHelp, outgoing);
        await Care.RunWorkAsync();
        incoming = Assert.Single((await Care.Door.RunAsync<ListInbox, InboxRows>(Planner, use => use.RunAsync(new InboxQuery(), CancellationToken.None))).Value.Rows).Id;
    }

    private Task<IReadOnlyList<string>> HeardAsync() =>
        Care.WordsAsync($"select trim(state || ' ' || state_note) from exchange.outgoing where id = '{outgoing}'");
}
