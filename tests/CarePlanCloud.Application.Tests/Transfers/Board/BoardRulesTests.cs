using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Board;
using CarePlanCloud.Application.Transfers.Sending;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers.Board;

/// <summary>Every state on every road: where it stands, whose turn it is, what comes next.</summary>
public sealed class BoardRulesTests
{
    // Steps: d done, o own, w waiting, s stopped, - open, ? unknown. Here | outside.
    [Theory]
    [InlineData(DueState.New, null, "not_written", "o-----", "o----?", BoardTurn.Own, BoardAct.Send, BoardAct.Write)]
    [InlineData(DueState.Changed, OutgoingState.Imported, "changed", "o-----", "o----?", BoardTurn.Own, BoardAct.Send, BoardAct.Write)]
    [InlineData(DueState.Gone, OutgoingState.Imported, "gone", "o-----", "o----?", BoardTurn.Own, BoardAct.Send, BoardAct.Write)]
    [InlineData(DueState.Sent, OutgoingState.Requested, "writing", "w-----", "w----?", BoardTurn.None, BoardAct.None, BoardAct.None)]
    [InlineData(DueState.Sent, OutgoingState.Generating, "writing", "dw----", "dw---?", BoardTurn.None, BoardAct.None, BoardAct.None)]
    [InlineData(DueState.Sent, OutgoingState.Valid, "ready", "ddo---", "ddo--?", BoardTurn.Own, BoardAct.Release, BoardAct.Export)]
    [InlineData(DueState.Sent, OutgoingState.Invalid, "invalid", "ds----", "ds---?", BoardTurn.Own, BoardAct.Mend, BoardAct.Mend)]
    [InlineData(DueState.Sent, OutgoingState.Sent, "on_the_way", "dddw--", "dddw-?", BoardTurn.None, BoardAct.None, BoardAct.None)]
    [InlineData(DueState.Sent, OutgoingState.Delivered, "unopened", "ddddw-", "ddddw?", BoardTurn.Partner, BoardAct.Remind, BoardAct.Remind)]
    [InlineData(DueState.Sent, OutgoingState.Opened, "opened", "dddddw", "ddddd?", BoardTurn.Partner, BoardAct.Remind, BoardAct.Remind)]
    [InlineData(DueState.Sent, OutgoingState.Imported, "imported", "dddddd", "dddddd", BoardTurn.None, BoardAct.None, BoardAct.None)]
    [InlineData(DueState.Sent, OutgoingState.Exported, "exported", "dddo--", "dddo-?", BoardTurn.Own, BoardAct.Dispatch, BoardAct.Dispatch)]
    [InlineData(DueState.Sent, OutgoingState.Dispatched, "dispatched", "ddddo-", "ddddo?", BoardTurn.Own, BoardAct.Confirm, BoardAct.Confirm)]
    [InlineData(DueState.Sent, OutgoingState.Confirmed, "confirmed", "ddddd?", "ddddd?", BoardTurn.None, BoardAct.None, BoardAct.None)]
    [InlineData(DueState.Sent, OutgoingState.Returned, "returned", "ddddds", "ddddd?", BoardTurn.Own, BoardAct.Mend, BoardAct.Mend)]
    [InlineData(DueState.Sent, OutgoingState.Undeliverable, "undeliverable", "ddds--", "ddds-?", BoardTurn.Own, BoardAct.Mend, BoardAct.Mend)]
    [InlineData(DueState.Sent, OutgoingState.Withdrawn, "withdrawn", "------", "-----?", BoardTurn.None, BoardAct.None, BoardAct.None)]
    public void What_goes_out(DueState due, OutgoingState? state, string condition, string here, string outside, BoardTurn turn, BoardAct actHere, BoardAct actOutside)
    {
        Assert.Equal((condition, here, turn, actHere), Seen(BoardRules.Of(new OutgoingFacts(due, state, PartnerChannel.CarePlanCloud))));
        foreach (var road in Enum.GetValues<PartnerChannel>().Where(road => road != PartnerChannel.CarePlanCloud))
        {
            Assert.Equal((condition, outside, turn, actOutside), Seen(BoardRules.Of(new OutgoingFacts(due, state, road))));
        }
    }

    [Theory]
    [InlineData(OutgoingState.Returned, "returned", "ddddds", BoardAct.Mend)]
    [InlineData(OutgoingState.Undeliverable, "undeliverable", "ddds--", BoardAct.Send)]
    [InlineData(OutgoingState.Withdrawn, "withdrawn", "o-----", BoardAct.Send)]
    public void What_came_back_waits_for_us_until_it_is_changed(OutgoingState state, string condition, string steps, BoardAct act)
    {
        var facts = new OutgoingFacts(DueState.Changed, state, PartnerChannel.CarePlanCloud);
        Assert.Equal((condition, steps, BoardTurn.Own, act), Seen(BoardRules.Of(facts with { IsUnchanged = true })));
        Assert.Equal(("changed", "o-----", BoardTurn.Own, BoardAct.Send), Seen(BoardRules.Of(facts)));
    }

    [Fact]
    public void A_failed_check_stops_it_until_something_is_written_anew()
    {
        var facts = new OutgoingFacts(DueState.Changed, OutgoingState.Imported, PartnerChannel.CarePlanCloud) { HasFailed = true };
        Assert.Equal(("invalid", "ds----", BoardTurn.Own, BoardAct.Mend), Seen(BoardRules.Of(facts)));
        Assert.Equal("writing", Seen(BoardRules.Of(facts with { State = OutgoingState.Requested })).Condition);
    }

    [Fact]
    public void Own_actuals_wait_for_the_end_of_the_month_and_then_for_their_days()
    {
        var facts = new OutgoingFacts(DueState.New, null, PartnerChannel.CarePlanCloud) { IsCollecting = true, HasOpenDays = true };
        Assert.Equal(("collecting", "------", BoardTurn.None, BoardAct.None), Seen(BoardRules.Of(facts)));
        Assert.Equal(("not_entered", "o-----", BoardTurn.Own, BoardAct.EnterActuals), Seen(BoardRules.Of(facts with { IsCollecting = false })));
        Assert.Equal(("not_written", "o-----", BoardTurn.Own, BoardAct.Send), Seen(BoardRules.Of(facts with { IsCollecting = false, HasOpenDays = false })));
    }

    [Theory]
    [InlineData(null, "missing", "w-----", BoardTurn.Partner, BoardAct.Remind)]
    [InlineData(IncomingState.Received, "checking", "ddddw-", BoardTurn.None, BoardAct.None)]
    [InlineData(IncomingState.Checking, "checking", "ddddw-", BoardTurn.None, BoardAct.None)]
    [InlineData(IncomingState.Checked, "arrived", "ddddo-", BoardTurn.Own, BoardAct.OpenEntry)]
    [InlineData(IncomingState.Rejected, "rejected", "dddds-", BoardTurn.Own, BoardAct.OpenEntry)]
    [InlineData(IncomingState.Imported, "imported", "dddddd", BoardTurn.None, BoardAct.None)]
    [InlineData(IncomingState.PartlyImported, "partly_imported", "dddddo", BoardTurn.Own, BoardAct.OpenEntry)]
    [InlineData(IncomingState.Returned, "returned", "w-----", BoardTurn.Partner, BoardAct.Remind)]
    [InlineData(IncomingState.Outdated, "missing", "w-----", BoardTurn.Partner, BoardAct.Remind)]
    [InlineData(IncomingState.Withdrawn, "withdrawn", "w-----", BoardTurn.Partner, BoardAct.Remind)]
    public void What_is_expected(IncomingState? state, string condition, string steps, BoardTurn turn, BoardAct act) =>
        Assert.Equal((condition, steps, turn, act), Seen(BoardRules.Of(new IncomingFacts(state) { IsExpected = true, MonthIsOver = true })));

    [Fact]
    public void Nobody_is_asked_for_actuals_before_the_month_is_over() =>
        Assert.Equal(("not_due_yet", "------", BoardTurn.None, BoardAct.None), Seen(BoardRules.Of(new IncomingFacts(null) { IsExpected = true })));

    [Fact]
    public void What_was_entered_by_hand_is_not_missed() =>
        Assert.True(BoardRules.Of(new IncomingFacts(null) { IsExpected = true, MonthIsOver = true, IsEnteredByHand = true }).IsDone);

    [Fact]
    public void What_was_taken_back_and_is_not_expected_is_over() =>
        Assert.True(BoardRules.Of(new IncomingFacts(IncomingState.Withdrawn) { MonthIsOver = true }).IsDone);

    [Fact]
    public void Every_state_is_known()
    {
        foreach (var state in Enum.GetValues<OutgoingState>())
        {
            var standing = BoardRules.Of(new OutgoingFacts(DueState.Sent, state, PartnerChannel.CarePlanCloud));
            Assert.Equal(standing.Turn == BoardTurn.None, standing.Act == BoardAct.None);
            Assert.Equal(6, standing.Steps.Count);
        }
    }

    private static (string Condition, string Steps, BoardTurn Turn, BoardAct Act) Seen(BoardStanding standing) =>
        (CarePlanCloud.Application.Data.StableWords.Of(standing.Condition), string.Concat(standing.Steps.Select(Sign)), standing.Turn, standing.Act);

    private static char Sign(StepMark mark) => mark switch
    {
        StepMark.Done => 'd', StepMark.Own => 'o', StepMark.Waiting => 'w', StepMark.Stopped => 's', StepMark.Unknown => '?', _ => '-',
    };
}
