using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers.Sending;

namespace CarePlanCloud.Application.Transfers.Board;

/// <summary>What is known of a document that goes out.</summary>
/// <param name="Due">How it stands to what was sent last.</param>
/// <param name="State">How far the last unit came; null when there was none.</param>
/// <param name="Channel">The road of the last unit, or the one it would take now.</param>
public sealed record OutgoingFacts(DueState Due, OutgoingState? State, PartnerChannel Channel)
{
    /// <summary>What stands now is what the last unit held.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>The newest try to write what stands now did not pass the check.</summary>
    public bool HasFailed { get; init; }

    /// <summary>Own actuals of a month that still runs.</summary>
    public bool IsCollecting { get; init; }

    /// <summary>Own actuals with planned days nobody has written anything for.</summary>
    public bool HasOpenDays { get; init; }
}

/// <summary>What is known of a document that comes in.</summary>
/// <param name="State">The newest unit's; null when none came.</param>
public sealed record IncomingFacts(IncomingState? State)
{
    public bool IsOpened { get; init; }

    /// <summary>Actuals of a planned month: expected, whether or not anything came.</summary>
    public bool IsExpected { get; init; }

    public bool MonthIsOver { get; init; }

    /// <summary>Every planned day has its actual, entered here.</summary>
    public bool IsEnteredByHand { get; init; }
}

/// <summary>Where a document stands, whose turn it is and what comes next.</summary>
/// <param name="Steps">Six marks, in the order of <see cref="BoardStep"/>.</param>
public sealed record BoardStanding(BoardCondition Condition, IReadOnlyList<StepMark> Steps, BoardTurn Turn, BoardAct Act)
{
    public bool IsDone => Condition is BoardCondition.Imported or BoardCondition.Confirmed or BoardCondition.EnteredByHand
        || (Condition == BoardCondition.Withdrawn && Act == BoardAct.None);

    /// <summary>A program is at it.</summary>
    public bool IsUnderWay => Condition is BoardCondition.Writing or BoardCondition.OnTheWay or BoardCondition.Checking;
}

/// <summary>From states, roads and dates to the six steps, the turn and the next act. Knows nothing else, so that every case can be tried.</summary>
public static class BoardRules
{
    private const int All = 6;

    public static BoardStanding Of(OutgoingFacts facts) => facts switch
    {
        { State: OutgoingState.Requested } => Standing(facts, BoardCondition.Writing, 0, StepMark.Waiting, BoardTurn.None, BoardAct.None),
        { State: OutgoingState.Generating } => Standing(facts, BoardCondition.Writing, 1, StepMark.Waiting, BoardTurn.None, BoardAct.None),
        { HasFailed: true } => Standing(facts, BoardCondition.Invalid, 1, StepMark.Stopped, BoardTurn.Own, BoardAct.Mend),
        { State: null, IsCollecting: true } => Standing(facts, BoardCondition.Collecting, 0, StepMark.Open, BoardTurn.None, BoardAct.None),
        { State: null, HasOpenDays: true } => Standing(facts, BoardCondition.NotEntered, 0, StepMark.Own, BoardTurn.Own, BoardAct.EnterActuals),
        { Due: DueState.Gone } => Standing(facts, BoardCondition.Gone, 0, StepMark.Own, BoardTurn.Own, First(facts.Channel)),
        { Due: DueState.New } or { State: null } => Standing(facts, BoardCondition.NotWritten, 0, StepMark.Own, BoardTurn.Own, First(facts.Channel)),
        { State: OutgoingState.Returned, IsUnchanged: true } => Standing(facts, BoardCondition.Returned, 5, StepMark.Stopped, BoardTurn.Own, BoardAct.Mend),
        { State: OutgoingState.Undeliverable, IsUnchanged: true } =>
            Standing(facts, BoardCondition.Undeliverable, 3, StepMark.Stopped, BoardTurn.Own, First(facts.Channel)),
        { State: OutgoingState.Withdrawn, IsUnchanged: true } => Standing(facts, BoardCondition.Withdrawn, 0, StepMark.Own, BoardTurn.Own, First(facts.Channel)),
        { Due: DueState.Changed } => Standing(facts, BoardCondition.Changed, 0, StepMark.Own, BoardTurn.Own, First(facts.Channel)),
        _ => Sent(facts),
    };

    public static BoardStanding Of(IncomingFacts facts) => facts.State switch
    {
        IncomingState.Received or IncomingState.Checking => new(BoardCondition.Checking, Steps(4, StepMark.Waiting), BoardTurn.None, BoardAct.None),
        IncomingState.Checked => new(BoardCondition.Arrived, Steps(facts.IsOpened ? 5 : 4, StepMark.Own), BoardTurn.Own, BoardAct.OpenEntry),
        IncomingState.PartlyImported => new(BoardCondition.PartlyImported, Steps(5, StepMark.Own), BoardTurn.Own, BoardAct.OpenEntry),
        IncomingState.Rejected => new(BoardCondition.Rejected, Steps(4, StepMark.Stopped), BoardTurn.Own, BoardAct.OpenEntry),
        IncomingState.Imported => new(BoardCondition.Imported, Steps(All, StepMark.Done), BoardTurn.None, BoardAct.None),
        _ when facts.IsEnteredByHand => new(BoardCondition.EnteredByHand, Steps(All, StepMark.Done), BoardTurn.None, BoardAct.None),
        IncomingState.Returned => new(BoardCondition.Returned, Steps(0, StepMark.Waiting), BoardTurn.Partner, BoardAct.Remind),
        IncomingState.Withdrawn when !facts.IsExpected => new(BoardCondition.Withdrawn, Steps(0, StepMark.Open), BoardTurn.None, BoardAct.None),
        _ when !facts.MonthIsOver => new(BoardCondition.NotDueYet, Steps(0, StepMark.Open), BoardTurn.None, BoardAct.None),
        IncomingState.Withdrawn => new(BoardCondition.Withdrawn, Steps(0, StepMark.Waiting), BoardTurn.Partner, BoardAct.Remind),
        _ => new(BoardCondition.Missing, Steps(0, StepMark.Waiting), BoardTurn.Partner, BoardAct.Remind),
    };

    private static BoardStanding Sent(OutgoingFacts facts) => facts.State switch
    {
        OutgoingState.Valid => Standing(
            facts, BoardCondition.Ready, 2, StepMark.Own, BoardTurn.Own, IsHere(facts.Channel) ? BoardAct.Release : BoardAct.Export),
        OutgoingState.Sent => Standing(facts, BoardCondition.OnTheWay, 3, StepMark.Waiting, BoardTurn.None, BoardAct.None),
        OutgoingState.Delivered => Standing(facts, BoardCondition.Unopened, 4, StepMark.Waiting, BoardTurn.Partner, BoardAct.Remind),
        OutgoingState.Opened => Standing(facts, BoardCondition.Opened, 5, StepMark.Waiting, BoardTurn.Partner, BoardAct.Remind),
        OutgoingState.Imported => Standing(facts, BoardCondition.Imported, All, StepMark.Done, BoardTurn.None, BoardAct.None),
        OutgoingState.Exported => Standing(facts, BoardCondition.Exported, 3, StepMark.Own, BoardTurn.Own, BoardAct.Dispatch),
        OutgoingState.Dispatched => Standing(facts, BoardCondition.Dispatched, 4, StepMark.Own, BoardTurn.Own, BoardAct.Confirm),
        OutgoingState.Confirmed => Standing(facts, BoardCondition.Confirmed, 5, StepMark.Unknown, BoardTurn.None, BoardAct.None),
        OutgoingState.Invalid => Standing(facts, BoardCondition.Invalid, 1, StepMark.Stopped, BoardTurn.Own, BoardAct.Mend),

        // A unit that nothing stands behind any more: nobody has to do anything about it.
        OutgoingState.Returned => Standing(facts, BoardCondition.Returned, 5, StepMark.Stopped, BoardTurn.Own, BoardAct.Mend),
        OutgoingState.Undeliverable => Standing(facts, BoardCondition.Undeliverable, 3, StepMark.Stopped, BoardTurn.Own, BoardAct.Mend),
        _ => Standing(facts, BoardCondition.Withdrawn, 0, StepMark.Open, BoardTurn.None, BoardAct.None),
    };

    private static BoardStanding Standing(OutgoingFacts facts, BoardCondition condition, int done, StepMark next, BoardTurn turn, BoardAct act)
    {
        var steps = Steps(done, next);
        if (!IsHere(facts.Channel) && done < All)
        {
            steps[^1] = StepMark.Unknown;
        }

        return new BoardStanding(condition, steps, turn, act);
    }

    private static StepMark[] Steps(int done, StepMark next) =>
        [.. Enumerable.Range(0, All).Select(step => step < done ? StepMark.Done : step == done ? next : StepMark.Open)];

    private static BoardAct First(PartnerChannel channel) => IsHere(channel) ? BoardAct.Send : BoardAct.Write;

    private static bool IsHere(PartnerChannel channel) => channel == PartnerChannel.CarePlanCloud;
}
