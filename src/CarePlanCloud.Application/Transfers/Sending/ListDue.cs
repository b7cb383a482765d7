using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>How a document stands to what was sent last. Stored nowhere; the API says it.</summary>
public enum DueState
{
    /// <summary>Never sent to this office.</summary>
    New,

    /// <summary>Sent, and changed since.</summary>
    Changed,

    /// <summary>Nothing stands there any more: a deletion is due.</summary>
    Gone,

    /// <summary>The office has what holds.</summary>
    Sent,
}

/// <summary>One document of one client, to one office.</summary>
/// <param name="LastOutgoingId">The unit it was in last, or null.</param>
/// <param name="LastState">How far that one came.</param>
public sealed record DueItem(
    UnitKind Kind, Guid ClientId, string ClientName, string ClientKana, string InsuredNumber, Guid? DocumentId, string SenderServiceKind, DueState State,
    Guid? LastOutgoingId, OutgoingState? LastState, DateTimeOffset? LastAt)
{
    public bool IsDue => State != DueState.Sent;
}

/// <summary>Everything that concerns one office in the month.</summary>
public sealed record DuePartner(string OfficeNumber, string OfficeName, string ServiceKind, PartnerChannel Channel, IReadOnlyList<DueItem> Items)
{
    public int Due => Items.Count(item => item.IsDue);
}

/// <summary>送るもの: per partner what would go out now, measured against what went out last.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListDue(CareDb db, OutgoingBooks books, SentBook sent, ChannelBook channels, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<DuePartner>>> RunAsync(ServiceMonth month, CancellationToken cancel)
    {
        var office = await db.OwnOfficeAsync(cancel);
        var items = new List<(Sendable Sendable, DueItem Item)>();
        foreach (var book in books.All)
        {
            var there = (await book.ListAsync(office, month, cancel)).Where(row => row.IsProposed).ToList();
            if (there.Count > 0)
            {
                items.AddRange(await CompareAsync(book.Kind, month, there, cancel));
            }
        }

        var numbers = items.Select(row => row.Sendable.ReceiverOfficeNumber).Distinct().ToList();
        var names = await db.PartnerNamesAsync(numbers, cancel);
        var roads = await channels.OfAsync(numbers, clock.TodayInJapan(), cancel);
        return items.GroupBy(row => row.Sendable.ReceiverOfficeNumber)
            .Select(partner => new DuePartner(
                partner.Key, names[partner.Key], partner.First().Sendable.ReceiverServiceKind, roads[partner.Key],
                [.. partner.Select(row => row.Item).OrderBy(item => item.ClientKana, StringComparer.Ordinal).ThenBy(item => item.InsuredNumber, StringComparer.Ordinal).ThenBy(item => item.Kind)]))
            .OrderBy(partner => partner.OfficeNumber, StringComparer.Ordinal).ToList();
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
