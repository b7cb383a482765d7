using System.Security.Cryptography;

namespace CarePlanCloud.Application.Audit.Verifying;

/// <summary>
/// A walk along an office's trail: every entry is held against the one before it. It may rest between two entries and be taken up again.
/// </summary>
public sealed class TrailWalk
{
    private byte[] previous = new byte[SHA256.HashSizeInBytes];

    /// <summary>The number the next entry must have.</summary>
    public long Next { get; private set; } = 1;

    /// <summary>Entries that hold so far.</summary>
    public long Entries { get; private set; }

    /// <summary>The walk begins behind what was removed; also when a removal overtakes it.</summary>
    internal void BeginAfter(AuditRemoval removal)
    {
        if (removal.Number >= Next)
        {
            (Next, previous) = (removal.Number + 1, removal.Hash);
        }
    }

    internal TrailBreak? Step(AuditEntry entry)
    {
        if (FaultOf(entry) is { } fault)
        {
            return fault == TrailFault.Missing ? new TrailBreak(fault, Next, null) : new TrailBreak(fault, entry.Number, entry.At);
        }

        (Next, Entries, previous) = (Next + 1, Entries + 1, entry.Hash);
        return null;
    }

    /// <summary>Behind the last entry: the trail must end where its head says.</summary>
    internal TrailBreak? End(AuditHead? head) => head switch
    {
        null => Next == 1 ? null : new TrailBreak(TrailFault.NoHead, Next - 1, null),
        _ when head.Number >= Next => new TrailBreak(TrailFault.CutOff, Next, null),
        _ when head.Number < Next - 1 => new TrailBreak(TrailFault.BeyondHead, head.Number + 1, null),
        _ => head.Hash.AsSpan().SequenceEqual(previous) ? null : new TrailBreak(TrailFault.BeyondHead, head.Number, null),
    };

    private TrailFault? FaultOf(AuditEntry entry)
    {
        if (entry.Number > Next)
        {
            return TrailFault.Missing;
        }

        if (entry.Number < Next || !entry.PreviousHash.AsSpan().SequenceEqual(previous))
        {
            return TrailFault.OutOfPlace;
        }

        return entry.Hash.AsSpan().SequenceEqual(AuditTrail.HashOf(entry)) ? null : TrailFault.Changed;
    }
}
