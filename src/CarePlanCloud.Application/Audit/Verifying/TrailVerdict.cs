namespace CarePlanCloud.Application.Audit.Verifying;

/// <summary>What can be wrong with the first broken entry of a trail.</summary>
public enum TrailFault
{
    /// <summary>It does not say what it said when it was written.</summary>
    Changed,

    /// <summary>It should be here and is not.</summary>
    Missing,

    /// <summary>It does not follow the entry before it: moved, swapped or put in.</summary>
    OutOfPlace,

    /// <summary>The trail ends before its head: the end was cut off.</summary>
    CutOff,

    /// <summary>It stands behind the head: put in at the end, or the head was changed.</summary>
    BeyondHead,

    /// <summary>The trail has entries and no head to hold its end against.</summary>
    NoHead,

    /// <summary>The beginning is gone and the trail has no entry that says so.</summary>
    RemovalUnproved,
}

/// <param name="Number">Its number in the trail.</param>
/// <param name="At">When it says it was written; null when there is no such entry.</param>
public sealed record TrailBreak(TrailFault Fault, long Number, DateTimeOffset? At);

/// <param name="Entries">How many hold, from the beginning on.</param>
/// <param name="Break">The first that does not; null when all do.</param>
public sealed record TrailVerdict(long Entries, TrailBreak? Break);
