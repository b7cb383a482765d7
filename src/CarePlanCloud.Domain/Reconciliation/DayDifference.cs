using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>How one day of one line differs. Numbers as in the field's list of differences; moved visits are paired later.</summary>
public enum DayDifference
{
    None,

    /// <summary>1 planned, not done.</summary>
    NotDone,

    /// <summary>2 done, not planned.</summary>
    NotPlanned,

    /// <summary>6 the count differs on the day.</summary>
    CountDiffers,

    /// <summary>4 the time moved, same code.</summary>
    TimeMoved,
}

public static class DayDifferences
{
    /// <summary>Compares one day. A day nobody has reported on yet (no actual mark) is not a difference.</summary>
    public static DayDifference Of(DayMark? planned, DayMark? actual) => (planned, actual) switch
    {
        (_, null) => DayDifference.None,
        (null, { Count: 0 }) => DayDifference.None,
        (null, _) => DayDifference.NotPlanned,
        (_, { Count: 0 }) => DayDifference.NotDone,
        _ when planned.Count != actual.Count => DayDifference.CountDiffers,
        _ when planned.Time != actual.Time => DayDifference.TimeMoved,
        _ => DayDifference.None,
    };
}
