using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>What could go out in a month and how it stands to what went out last: read once for all partners and kinds.</summary>
public sealed class DueBook(CareDb db, OutgoingBooks books, SentBook sent)
{
    internal async Task<IReadOnlyList<(Sendable Sendable, DueItem Item)>> ListAsync(Office office, ServiceMonth month, CancellationToken cancel)
    {
        var items = new List<(Sendable Sendable, DueItem Item)>();
        foreach (var book in books.All)
        {
            var there = (await book.ListAsync(office, month, cancel)).Where(row => row.IsProposed).ToList();
            if (there.Count > 0)
            {
                items.AddRange(await CompareAsync(book.Kind, month, there, cancel));
            }
        }

        return items;
    }

    private async Task<IEnumerable<(Sendable Sendable, DueItem Item)>> CompareAsync(
        UnitKind kind, ServiceMonth month, List<Sendable> there, CancellationToken cancel)
    {
        // A deletion is measured against the thing it deletes.
        var about = kind switch { UnitKind.SlipDeletion => UnitKind.Slip, UnitKind.ActualsDeletion => UnitKind.Actuals, _ => kind };
        var last = (kind is UnitKind.Plan or UnitKind.PreventivePlan ? await sent.OfPlansAsync(about, cancel) : await sent.OfMonthAsync(about, month, cancel))
            .ToDictionary(row => (row.ClientId, row.ReceiverOfficeNumber, row.SenderServiceKind));
        var ids = there.Select(row => row.ClientId).Distinct().ToList();
        var clients = await db.Clients.AsNoTracking().Where(client => ids.Contains(client.Id)).ToDictionaryAsync(client => client.Id, cancel);
        return there.Select(row =>
        {
            var before = last.GetValueOrDefault((row.ClientId, row.ReceiverOfficeNumber, row.SenderServiceKind));
            var client = clients[row.ClientId];
            return (row, new DueItem(
                kind, row.ClientId, client.Name, client.Kana, client.InsuredNumber, row.DocumentId, row.SenderServiceKind, StateOf(kind, about, row, before),
                before?.OutgoingId, before?.State, before?.StateSince));
        });
    }

    private static DueState StateOf(UnitKind kind, UnitKind about, Sendable now, LastSent? before) => before switch
    {
        _ when kind != about => DueState.Gone,
        null => DueState.New,
        _ when before.Kind != kind => DueState.New,
        { Holds: true } when before.Fingerprint.AsSpan().SequenceEqual(now.Fingerprint) => DueState.Sent,
        _ => DueState.Changed,
    };
}
