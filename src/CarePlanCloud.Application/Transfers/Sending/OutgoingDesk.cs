using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>Opens new units: one for each receiver, kind and service kind sent under, with its serial number and the road it takes.</summary>
public sealed class OutgoingDesk(
    CareDb db, ChannelBook channels, SerialDesk serials, TransferStory story, OutboxWriter outbox, AuditTrail audit, TimeProvider clock)
{
    /// <param name="act">The use case that asks, as the trail names it.</param>
    /// <returns>The ids of the new units, in the order of their serial numbers.</returns>
    internal async Task<IReadOnlyList<Guid>> AddAsync(
        ServiceMonth month, bool sendWhenValid, IReadOnlyCollection<Sendable> wanted, string act, CancellationToken cancel)
    {
        var roads = await channels.OfAsync([.. wanted.Select(row => row.ReceiverOfficeNumber).Distinct()], clock.TodayInJapan(), cancel);
        var ids = new List<Guid>();

        // A receiver takes units in by their serial numbers: what is taken back comes before what replaces it (R27).
        foreach (var unit in wanted.GroupBy(row => (row.ReceiverOfficeNumber, row.Kind, row.SenderServiceKind))
            .OrderBy(unit => unit.Key.ReceiverOfficeNumber, StringComparer.Ordinal).ThenByDescending(unit => SentBook.DeletedBy(unit.Key.Kind) is not null)
            .ThenBy(unit => unit.Key.Kind).ThenBy(unit => unit.Key.SenderServiceKind, StringComparer.Ordinal))
        {
            ids.Add(await AddAsync(month, sendWhenValid, roads[unit.Key.ReceiverOfficeNumber], [.. unit.DistinctBy(row => row.ClientId)], cancel));
        }

        await db.SaveChangesAsync(cancel);
        foreach (var id in ids)
        {
            await audit.AppendAsync(act, id, cancel);
        }

        return ids;
    }

    /// <summary>A unit as it would be opened; it is not written anywhere yet.</summary>
    internal Outgoing Draft(ServiceMonth month, bool sendWhenValid, PartnerChannel channel, Sendable first, DateTime serial) => new()
    {
        TenantId = db.TenantId,
        Kind = first.Kind,
        Channel = channel,
        ServiceMonth = IsMonthly(first.Kind) ? month.FirstDay : null,
        SenderServiceKind = first.SenderServiceKind,
        ReceiverOfficeNumber = first.ReceiverOfficeNumber,
        ReceiverServiceKind = first.ReceiverServiceKind,
        SerialNumber = SerialDesk.Write(serial),
        CreatedOn = clock.TodayInJapan(),
        SendWhenValid = sendWhenValid,
        RequestedAt = clock.GetUtcNow(),
    };

    internal static OutgoingClient ClientOf(Outgoing unit, Sendable row) => new()
    {
        TenantId = unit.TenantId, OutgoingId = unit.Id, ClientId = row.ClientId, DocumentId = row.DocumentId, Fingerprint = row.Fingerprint,
    };

    private async Task<Guid> AddAsync(
        ServiceMonth month, bool sendWhenValid, PartnerChannel channel, IReadOnlyList<Sendable> clients, CancellationToken cancel)
    {
        var unit = Draft(month, sendWhenValid, channel, clients[0], await serials.NextAsync(cancel));
        db.Outgoing.Add(unit);
        story.Move(unit, OutgoingState.Requested);
        db.OutgoingClients.AddRange(clients.Select(row => ClientOf(unit, row)));
        outbox.Add(OutboxKind.GenerateOutgoing, unit.Id);
        return unit.Id;
    }

    private static bool IsMonthly(UnitKind kind) => kind is UnitKind.Slip or UnitKind.Actuals or UnitKind.SlipDeletion or UnitKind.ActualsDeletion;
}
