using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
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
public sealed class RequestOutgoing(CareDb db, OutgoingBooks books, OutgoingDesk desk)
{
    /// <returns>The ids of the new units.</returns>
    public async Task<Outcome<IReadOnlyList<Guid>>> RunAsync(OutgoingOrder order, CancellationToken cancel)
    {
        if (books.Of(order.Kind) is not { } book)
        {
            return TransferRefusals.KindNotSent;
        }

        var office = await db.OwnOfficeAsync(cancel);
        if (order.Receiver == office.OfficeNumber)
        {
            return TransferRefusals.OwnNumber;
        }

        var there = (await book.ListAsync(office, order.Month, cancel)).Where(row => row.ReceiverOfficeNumber == order.Receiver).ToList();
        var wanted = order.Kind == UnitKind.Actuals || order.ClientIds is not { Count: > 0 } chosen
            ? there.FindAll(row => row.IsProposed) : there.FindAll(row => chosen.Contains(row.ClientId));
        if (wanted.Count == 0)
        {
            return await IsKnownAsync(order, cancel) ? TransferRefusals.NothingToSend : TransferRefusals.UnknownDestination;
        }

        return Outcomes.Of(await desk.AddAsync(order.Month, order.SendWhenValid, wanted, nameof(RequestOutgoing), cancel));
    }

    // Planners are known by their slips, whoever serves by its lines or as a partner.
    private async Task<bool> IsKnownAsync(OutgoingOrder order, CancellationToken cancel) =>
        order.Kind is UnitKind.Actuals or UnitKind.ActualsDeletion
            ? await db.ServiceSlips.AnyAsync(slip => slip.ServiceMonth == order.Month.FirstDay && slip.CareManagementOfficeNumber == order.Receiver, cancel)
            : await db.ServiceLines.AnyAsync(line => line.ServiceOfficeNumber == order.Receiver, cancel)
                || await db.Partners.AnyAsync(partner => partner.OfficeNumber == order.Receiver, cancel);
}
