using CarePlanCloud.Application.Offices;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>What an import does to one thing.</summary>
public enum ChangeKind
{
    New,
    Changed,
    Removed,
    Same,
}

/// <summary>What is changed: a client, a document of a plan, a line of a slip, or one day of a line.</summary>
public enum ChangeLevel
{
    Client,
    Plan,
    Line,
    Day,

    /// <summary>A paper of the month kept as received, such as 第7表.</summary>
    Document,
}

/// <summary>One line of the preview. <paramref name="Day"/> only for days. <paramref name="Note"/> compares with the plan.</summary>
public sealed record ImportChange(
    ChangeKind Kind, ChangeLevel Level, string ClientName, string InsuredNumber, int? Day, string Subject, string? Before, string? After, string? Note);

/// <summary>Everything an import would do, before it is done.</summary>
public sealed record ImportPreview(IReadOnlyList<ImportChange> Changes)
{
    public int Clients => Changes.Select(change => change.InsuredNumber).Distinct().Count();

    /// <summary>Every client of the unit, and what becomes of each. Only those who are ready are in <see cref="Changes"/>.</summary>
    public IReadOnlyList<IncomingPerson> People { get; init; } = [];

    public int CountOf(ChangeKind kind) => Changes.Count(change => change.Kind == kind);
}

/// <summary>How one kind of sending unit enters the office's data. One class per kind; the file set has passed the library's rules.</summary>
internal interface IUnitImport
{
    UnitKind Kind { get; }

    /// <summary>What speaks against it in this office's data.</summary>
    Task<IReadOnlyList<ClientFinding>> FindingsAsync(Office office, FileSet fileSet, CancellationToken cancel);

    Task<ImportPreview> PreviewAsync(Office office, FileSet fileSet, CancellationToken cancel);

    /// <summary>Applies it in the transaction of the use case. <paramref name="incomingId"/> null when an office loads its own data.</summary>
    Task ApplyAsync(Office office, Guid? incomingId, FileSet fileSet, CancellationToken cancel);
}
