using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Receipts;

/// <summary>A 受領証 in a list.</summary>
/// <param name="TransferId">The unit, by which the receipt is downloaded.</param>
/// <param name="Event">delivered, confirmed_by_link or confirmed_by_phone.</param>
/// <param name="IsOut">Of a unit this office sent; false for one it received.</param>
/// <param name="IsIssuer">Signed by this office; false for a copy of the partner's.</param>
/// <param name="Number">Place in the issuer's chain.</param>
/// <param name="ServiceMonth">Its first day; null for plans.</param>
public sealed record ReceiptRow(
    Guid TransferId, string Event, bool IsOut, bool IsIssuer, long Number, string PartnerNumber, string PartnerName, UnitKind Kind, DateOnly? ServiceMonth,
    string SerialNumber, int Clients, DateTimeOffset At, int Files);

/// <summary>送達の証明: the receipts of a month's units, and of the plans that went to and fro in it, newest first.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListReceipts(CareDb db)
{
    /// <param name="month">The service month.</param>
    /// <param name="partnerNumber">Only with this office; null for all.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<IReadOnlyList<ReceiptRow>>> RunAsync(ServiceMonth month, string? partnerNumber, CancellationToken cancel)
    {
        var (first, begin, until) = (month.FirstDay, month.FirstDay.BeginsInJapan(), month.Next.FirstDay.BeginsInJapan());
        var sent = await (from receipt in db.Receipts.AsNoTracking()
                          join unit in db.Outgoing.AsNoTracking() on receipt.MessageId equals unit.Id
                          where (unit.ServiceMonth == first || (unit.ServiceMonth == null && (unit.SentAt ?? unit.StateSince) >= begin && (unit.SentAt ?? unit.StateSince) < until))
                              && (partnerNumber == null || unit.ReceiverOfficeNumber == partnerNumber)
                          select new Found(unit.Id, receipt, true, unit.ReceiverOfficeNumber, unit.Kind, unit.ServiceMonth, unit.SerialNumber, unit.ClientCount)).ToListAsync(cancel);
        var received = await (from receipt in db.Receipts.AsNoTracking()
                              join unit in db.Incoming.AsNoTracking() on (Guid?)receipt.MessageId equals unit.MessageId
                              where (unit.ServiceMonth == first || (unit.ServiceMonth == null && unit.ReceivedAt >= begin && unit.ReceivedAt < until))
                                  && (partnerNumber == null || unit.SenderOfficeNumber == partnerNumber)
                              select new Found(unit.Id, receipt, false, unit.SenderOfficeNumber, unit.Kind, unit.ServiceMonth, unit.SerialNumber, unit.ClientCount)).ToListAsync(cancel);
        List<Found> all = [.. sent, .. received];
        var names = await db.PartnerNamesAsync([.. all.Select(row => row.PartnerNumber).Distinct()], cancel);
        return Outcomes.Of<IReadOnlyList<ReceiptRow>>([.. all.Select(row => RowOf(row, names[row.PartnerNumber])).OrderByDescending(row => row.At)]);
    }

    private static ReceiptRow RowOf(Found found, string name)
    {
        var statement = ReceiptStatement.Read(found.Receipt.Statement);
        return new ReceiptRow(
            found.TransferId, found.Receipt.Event, found.IsOut, found.Receipt.IsIssuer, found.Receipt.Number, found.PartnerNumber, name, found.Kind,
            found.ServiceMonth, found.SerialNumber, found.Clients, statement.At, statement.Files.Count);
    }

    private sealed record Found(
        Guid TransferId, Receipt Receipt, bool IsOut, string PartnerNumber, UnitKind Kind, DateOnly? ServiceMonth, string SerialNumber, int Clients);
}
