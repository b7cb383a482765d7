using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>What a finding does to its client while the rest of the unit goes in.</summary>
internal enum ClientHold
{
    /// <summary>Nothing, or an error that holds back the whole unit.</summary>
    None,

    /// <summary>Nobody in the book is meant, or not surely: somebody decides.</summary>
    Unknown,

    /// <summary>The client is known and the place is not there yet, such as the month's slip.</summary>
    NoPlace,

    /// <summary>Something newer is held (R27).</summary>
    Older,
}

/// <summary>A finding about one client. <paramref name="Rows"/>: which of the client's rows it holds back; null for all of them.</summary>
internal sealed record ClientFinding(ClientNumber Client, Finding Finding, ClientHold Hold = ClientHold.None, Func<Record, bool>? Rows = null);
