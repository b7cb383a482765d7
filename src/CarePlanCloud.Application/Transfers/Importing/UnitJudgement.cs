using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>What becomes of one client of a unit. The words are stable: the API answers with them in lower case.</summary>
public enum ClientStanding
{
    /// <summary>Goes in with the next import.</summary>
    Ready,

    /// <summary>Nobody knows who is meant: waits for a decision.</summary>
    Unknown,

    /// <summary>Known, but what the unit builds on is not there yet (a slip of the month).</summary>
    NoPlace,

    /// <summary>Something newer is held.</summary>
    Older,

    /// <summary>Somebody left the client out.</summary>
    LeftOut,

    Imported,
}

/// <summary>One client of a unit beside the book. <paramref name="Why"/>: the finding that holds the client back.</summary>
internal sealed record JudgedClient(ClientNumber Number, ClientStanding Standing, Finding? Why);

/// <summary>A unit beside this office's data.</summary>
/// <param name="Findings">The library's, the address, and those of the clients.</param>
/// <param name="Clients">In the order of the file; empty while the files have errors.</param>
/// <param name="Ready">The rows that may go in.</param>
internal sealed record UnitJudgement(IReadOnlyList<Finding> Findings, IReadOnlyList<JudgedClient> Clients, FileSet Ready)
{
    public Finding? Error => Findings.FirstOrDefault(finding => finding.Severity == Severity.Error);

    /// <summary>Nothing of it is new: the whole unit is filed as old.</summary>
    public bool IsOutdated => Error is null && Clients.Count > 0 && Clients.All(client => client.Standing == ClientStanding.Older);

    public IEnumerable<ClientNumber> NumbersOf(ClientStanding standing) =>
        Clients.Where(client => client.Standing == standing).Select(client => client.Number);
}
