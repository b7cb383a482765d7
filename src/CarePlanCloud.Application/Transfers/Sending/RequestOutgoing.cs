using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>What somebody wants to send.</summary>
/// <param name="Month">The service month; for plans the month in which they are to hold.</param>
/// <param name="Receiver">An office number.</param>
/// <param name="ClientIds">Null or empty: everybody of whom there is something for the receiver. Actuals always go whole (R99).</param>
/// <param name="SendWhenValid">作成して送信: a partner that is here gets it without another click.</param>
public sealed record OutgoingOrder(UnitKind Kind, ServiceMonth Month, string Receiver, IReadOnlyCollection<Guid>? ClientIds = null, bool SendWhenValid = false);

/// <summary>送信を作成: one unit for each kind this office goes out under. The files are written in the background.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class RequestOutgoing(
    CareDb db, OutgoingBooks books, ChannelBook channels, SerialDesk serials, TransferStory story, OutboxWriter outbox, AuditTrail audit, TimeProvider clock)
{
    /// <returns>The ids of the new units.</returns>
    public async Task<Outcome<IReadOnlyList<Guid>>> RunAsync(OutgoingOrder order, CancellationToken cancel)
    {
        if (books.Of(order.Kind) is not { } book)
        {
            return TransferRefusals.KindNotSent;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var there = (await book.ListAsync(office, order.Month, cancel)).Where(row => row.ReceiverOfficeNumber == order.Receiver).ToList();
        var wanted = order.Kind == UnitKind.Actuals || order.ClientIds is not { Count: > 0 } chosen
            ? there.FindAll(row => row.IsProposed) : there.FindAll(row => chosen.Contains(row.ClientId));
        if (wanted.Count == 0)
        {
            return await IsKnownAsync(order, cancel) ? TransferRefusals.NothingToSend : TransferRefusals.UnknownDestination;
        }

        var channel = (await channels.OfAsync([order.Receiver], clock.TodayInJapan(), cancel))[order.Receiver];
        var ids = new List<Guid>();
        foreach (var unit in wanted.GroupBy(row => row.SenderServiceKind).OrderBy(unit => unit.Key, StringComparer.Ordinal))
        {
            ids.Add(await AddAsync(order, channel, [.. unit.DistinctBy(row => row.ClientId)], cancel));
        }

        await db.SaveChangesAsync(cancel);
        foreach (var id in ids)
        {
            await audit.AppendAsync(nameof(RequestOutgoing), id, cancel);
        }

        return ids;
    }

    private async Task<Guid> AddAsync(OutgoingOrder order, PartnerChannel channel, IReadOnlyList<Sendable> clients, CancellationToken cancel)
    {
        var unit = new Outgoing
        {
            TenantId = db.TenantId,
            Kind = order.Kind,
            Channel = channel,
            ServiceMonth = IsMonthly(order.Kind) ? order.Month.FirstDay : null,
            SenderServiceKind = clients[0].SenderServiceKind,
            ReceiverOfficeNumber = order.Receiver,
            ReceiverServiceKind = clients[0].ReceiverServiceKind,
            SerialNumber = SerialDesk.Write(await serials.NextAsync(cancel)),
            CreatedOn = clock.TodayInJapan(),
            SendWhenValid = order.SendWhenValid,
            RequestedAt = clock.GetUtcNow(),
        };
        db.Outgoing.Add(unit);
        story.Move(unit, OutgoingState.Requested);
        db.OutgoingClients.AddRange(clients.Select(row => new OutgoingClient
        {
            TenantId = db.TenantId, OutgoingId = unit.Id, ClientId = row.ClientId, DocumentId = row.DocumentId, Fingerprint = row.Fingerprint,
        }));
        outbox.Add(OutboxKind.GenerateOutgoing, unit.Id);
        return unit.Id;
    }

    // Planners are known by their slips, whoever serves by its lines or as a partner.
    private async Task<bool> IsKnownAsync(OutgoingOrder order, CancellationToken cancel) =>
        order.Kind is UnitKind.Actuals or UnitKind.ActualsDeletion
            ? await db.ServiceSlips.AnyAsync(slip => slip.ServiceMonth == order.Month.FirstDay && slip.CareManagementOfficeNumber == order.Receiver, cancel)
            : await db.ServiceLines.AnyAsync(line => line.ServiceOfficeNumber == order.Receiver, cancel)
                || await db.Partners.AnyAsync(partner => partner.OfficeNumber == order.Receiver, cancel);

    private static bool IsMonthly(UnitKind kind) => kind is UnitKind.Slip or UnitKind.Actuals or UnitKind.SlipDeletion or UnitKind.ActualsDeletion;
}
