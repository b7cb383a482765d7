using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
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

/// <summary>送るもの: per partner what would go out now, measured against what went out last. Shows names: leaves a trace.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListDue(CareDb db, DueBook book, ChannelBook channels, AuditTrail audit, TimeProvider clock)
{
    public Task<Outcome<IReadOnlyList<DuePartner>>> RunAsync(ServiceMonth month, CancellationToken cancel) => RunAsync(month, before: null, cancel);

    /// <param name="month">The service month.</param>
    /// <param name="before">What stands of this month on the screen already: read over it is still the same look, unless somebody new is on it.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<Outcome<IReadOnlyList<DuePartner>>> RunAsync(ServiceMonth month, IReadOnlyList<DuePartner>? before, CancellationToken cancel)
    {
        var rows = (await book.ReadAsync(await db.OwnOfficeAsync(cancel), month, cancel)).Rows;
        var ids = rows.Select(row => row.Now.ClientId).Distinct().ToList();
        if (before is null || ids.Except(before.SelectMany(partner => partner.Items).Select(item => item.ClientId)).Any())
        {
            await audit.AppendAsync(nameof(ListDue), null, cancel);
        }

        var clients = await db.Clients.AsNoTracking().Where(client => ids.Contains(client.Id)).ToDictionaryAsync(client => client.Id, cancel);
        var numbers = rows.Select(row => row.Now.ReceiverOfficeNumber).Distinct().ToList();
        var names = await db.PartnerNamesAsync(numbers, cancel);
        var roads = await channels.OfAsync(numbers, clock.TodayInJapan(), cancel);
        return rows.GroupBy(row => row.Now.ReceiverOfficeNumber)
            .Select(partner => new DuePartner(
                partner.Key, names[partner.Key], partner.First().Now.ReceiverServiceKind, roads[partner.Key],
                [.. partner.Select(row => ItemOf(row, clients[row.Now.ClientId]))
                    .OrderBy(item => item.ClientKana, StringComparer.Ordinal).ThenBy(item => item.InsuredNumber, StringComparer.Ordinal).ThenBy(item => item.Kind)]))
            .OrderBy(partner => partner.OfficeNumber, StringComparer.Ordinal).ToList();
    }

    private static DueItem ItemOf(DueRow row, Client client) => new(
        row.Now.Kind, row.Now.ClientId, client.Name, client.Kana, client.InsuredNumber, row.Now.DocumentId, row.Now.SenderServiceKind, row.State,
        row.Last?.OutgoingId, row.Last?.State, row.Last?.StateSince);
}
