using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Sending.Books;

/// <summary>Something about one client that can go to one office as it stands now.</summary>
/// <param name="ReceiverServiceKind">Two characters, for the file name (R36).</param>
/// <param name="SenderServiceKind">The kind it goes out under: the office's own, for actuals the kind served (R37).</param>
/// <param name="DocumentId">The plan version or document of prevention; null for months.</param>
/// <param name="Fingerprint">SHA-256 of what would be written: the same as that of the last sending means nothing is new.</param>
internal sealed record Sendable(
    UnitKind Kind, Guid ClientId, string ReceiverOfficeNumber, string ReceiverServiceKind, string SenderServiceKind, Guid? DocumentId, byte[] Fingerprint)
{
    /// <summary>False for what is sent on request only: a deletion of something that still holds.</summary>
    public bool IsProposed { get; init; } = true;
}

/// <summary>The rows of one unit.</summary>
internal sealed record UnitContent(IReadOnlyList<RecordDraft> Records)
{
    public IReadOnlyList<FamilyChart> Charts { get; init; } = [];

    /// <summary>Planned days without an actual, which are not in the file.</summary>
    public int OpenDays { get; init; }
}

/// <summary>How the office's data become one kind of sending unit. One class per kind; the mirror of the imports.</summary>
internal interface IOutgoingBook
{
    UnitKind Kind { get; }

    /// <summary>Everything of the kind that can go out for a month; plans are those that hold in it.</summary>
    Task<IReadOnlyList<Sendable>> ListAsync(Office office, ServiceMonth month, CancellationToken cancel);

    /// <summary>The rows for these clients of the unit.</summary>
    Task<UnitContent> WriteAsync(Office office, Outgoing unit, IReadOnlyList<OutgoingClient> clients, CancellationToken cancel);
}

/// <summary>The books by their kind.</summary>
public sealed class OutgoingBooks
{
    private readonly IReadOnlyDictionary<UnitKind, IOutgoingBook> byKind;

    internal OutgoingBooks(IEnumerable<IOutgoingBook> books) => byKind = books.ToDictionary(book => book.Kind);

    internal IEnumerable<IOutgoingBook> All => byKind.Values;

    /// <returns>Null for a kind this product does not write.</returns>
    internal IOutgoingBook? Of(UnitKind kind) => byKind.GetValueOrDefault(kind);
}
