using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Sending.Books;

/// <summary>Something that can go out, measured against what went out last.</summary>
/// <param name="Last">The newest unit about it, or null.</param>
/// <param name="Failed">A newer one that did not pass the check, or null.</param>
internal sealed record DueRow(Sendable Now, DueState State, LastSent? Last, LastSent? Failed)
{
    public bool IsDue => State != DueState.Sent;

    /// <summary>The last unit holds what stands now, whatever became of it.</summary>
    public bool IsUnchanged => Last is not null && Last.Kind == Now.Kind && Last.Fingerprint.AsSpan().SequenceEqual(Now.Fingerprint);

    /// <summary>What stands now is what did not pass.</summary>
    public bool HasFailed => Failed is not null && Failed.Kind == Now.Kind && Failed.Fingerprint.AsSpan().SequenceEqual(Now.Fingerprint);
}

/// <summary>Everything proposed for sending in a month, and the newest units nothing stands behind any more.</summary>
internal sealed record DueMonth(IReadOnlyList<DueRow> Rows, IReadOnlyList<LastSent> Alone);

/// <summary>What is due is stored nowhere: what could be written now is compared with what was written last.</summary>
public sealed class DueBook(OutgoingBooks books, SentBook sent)
{
    internal async Task<DueMonth> ReadAsync(Office office, ServiceMonth month, CancellationToken cancel)
    {
        var (last, failed) = await sent.OfAllKindsAsync(month, cancel);
        var lastOf = last.ToDictionary(KeyOf);
        var failedOf = failed.ToDictionary(KeyOf);
        var rows = new List<DueRow>();
        var listed = new Dictionary<UnitKind, IReadOnlyList<Sendable>>();
        foreach (var book in books.All.OrderBy(book => book is DeletionBook))
        {
            listed[book.Kind] = book is DeletionBook deletions
                ? await deletions.ListAsync(office, month, listed[deletions.Deleted], cancel) : await book.ListAsync(office, month, cancel);
            rows.AddRange(listed[book.Kind].Where(row => row.IsProposed).Select(row =>
            {
                var before = lastOf.GetValueOrDefault(KeyOf(row));
                var stopped = failedOf.GetValueOrDefault(KeyOf(row));
                return new DueRow(row, StateOf(row, before), before, IsNewer(stopped, before) ? stopped : null);
            }));
        }

        var spoken = rows.Select(row => KeyOf(row.Now)).ToHashSet();
        return new DueMonth(rows, [.. last.Where(row => !spoken.Contains(KeyOf(row)))]);
    }

    private static bool IsNewer(LastSent? one, LastSent? other) => one is not null && string.CompareOrdinal(one.SerialNumber, other?.SerialNumber) > 0;

    private static DueState StateOf(Sendable now, LastSent? before) => before switch
    {
        _ when SentBook.AboutOf(now.Kind) != now.Kind => DueState.Gone,
        null => DueState.New,
        _ when before.Kind != now.Kind => DueState.New,
        { Holds: true } when before.Fingerprint.AsSpan().SequenceEqual(now.Fingerprint) => DueState.Sent,
        _ => DueState.Changed,
    };

    // A deletion is measured against the thing it deletes.
    private static (UnitKind About, Guid ClientId, string Receiver, string SenderKind) KeyOf(Sendable row) =>
        (SentBook.AboutOf(row.Kind), row.ClientId, row.ReceiverOfficeNumber, row.SenderServiceKind);

    private static (UnitKind About, Guid ClientId, string Receiver, string SenderKind) KeyOf(LastSent row) =>
        (SentBook.AboutOf(row.Kind), row.ClientId, row.ReceiverOfficeNumber, row.SenderServiceKind);
}
