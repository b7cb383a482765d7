using System.Collections.Concurrent;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Faults.Tests;

/// <summary>What the product has acknowledged, kept outside of it. Nothing else counts as promised.</summary>
internal sealed class Ledger
{
    /// <summary>Entry of the inbox → the bytes that were handed over.</summary>
    public ConcurrentDictionary<string, RawFile[]> Uploads { get; } = new();

    /// <summary>Outgoing units, by the office that was told 202.</summary>
    public ConcurrentDictionary<string, string> Sent { get; } = new();

    /// <summary>Of the sent units those that the receiver has opened: message id.</summary>
    public ConcurrentDictionary<string, bool> Opened { get; } = new();
}
