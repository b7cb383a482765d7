using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Partners.Exchanging;

/// <summary>
/// With whom data were exchanged in a year, by the receipts: an exchange that left no 受領証 is not counted. FAX, mail and what is handed over
/// are no exchange of data.
/// </summary>
public sealed class ExchangeBook(CareDb db)
{
    /// <summary>The subsidy asks for five partners or more.</summary>
    internal const int Needed = 5;

    // A paper may be confirmed long after it was written; nobody confirms one a year old.
    private static readonly TimeSpan LatestConfirmation = TimeSpan.FromDays(366);

    internal async Task<ExchangeYear> ReadAsync(FiscalYear year, CancellationToken cancel)
    {
        var (begin, until) = (year.FirstDay.BeginsInJapan(), year.LastDay.AddDays(1).BeginsInJapan());
        List<Exchange> all = [.. await RelayedAsync(begin, until, cancel), .. await NationalAsync(begin, until, cancel), .. await TakenInAsync(begin, until, cancel)];
        var names = await db.PartnerNamesAsync([.. all.Select(row => row.Partner)], cancel);
        var office = await db.OwnOfficeAsync(cancel);
        var partners = all.GroupBy(row => row.Partner).Select(group => PartnerOf(group.Key, names[group.Key], [.. group]))
            .OrderBy(partner => partner.FirstOn is null).ThenBy(partner => partner.FirstOn).ThenBy(partner => partner.OfficeNumber, StringComparer.Ordinal).ToList();
        return new ExchangeYear(
            year.Year, year.Name, year.FirstDay, year.LastDay, office.OfficeNumber, office.Name, partners.Count(partner => partner.FirstOn is not null),
            partners.Count(partner => partner.NationalConfirmed > 0), Needed, partners);
    }

    private static ExchangePartner PartnerOf(string number, string name, List<Exchange> rows)
    {
        var proved = rows.Where(row => row.Road is Road.Sent or Road.Received or Road.NationalConfirmed).OrderBy(row => row.At).ToList();
        var first = proved.FirstOrDefault();
        int Count(Road road) => rows.Count(row => row.Road == road);
        return new ExchangePartner(
            number, name, first is null ? null : DayOf(first.At), Count(Road.Sent), Count(Road.Received), Count(Road.NationalConfirmed), Count(Road.NationalOpen),
            Count(Road.TakenInByHand), proved.Select(row => ServiceMonth.Of(DayOf(row.At))).Distinct().Count(), first?.Proof);
    }

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.InJapan().DateTime);

    private async Task<List<Exchange>> RelayedAsync(DateTimeOffset begin, DateTimeOffset until, CancellationToken cancel)
    {
        var sent = await (from receipt in db.Receipts.AsNoTracking()
                          join unit in db.Outgoing.AsNoTracking() on receipt.MessageId equals unit.Id
                          where receipt.Event == ReceiptDesk.Delivered && unit.DeliveredAt >= begin && unit.DeliveredAt < until
                          select new Exchange(unit.ReceiverOfficeNumber, Road.Sent, unit.DeliveredAt!.Value, unit.Id)).ToListAsync(cancel);
        var received = await (from receipt in db.Receipts.AsNoTracking()
                              join unit in db.Incoming.AsNoTracking() on (Guid?)receipt.MessageId equals unit.MessageId
                              where receipt.Event == ReceiptDesk.Delivered && unit.ReceivedAt >= begin && unit.ReceivedAt < until
                              select new Exchange(unit.SenderOfficeNumber, Road.Received, unit.ReceivedAt, receipt.MessageId)).ToListAsync(cancel);
        return [.. sent, .. received];
    }

    // The receipt says when it was confirmed; a unit may have been taken back since.
    private async Task<IEnumerable<Exchange>> NationalAsync(DateTimeOffset begin, DateTimeOffset until, CancellationToken cancel)
    {
        var earliest = begin - LatestConfirmation;
        var confirmed = await (from receipt in db.Receipts.AsNoTracking()
                               join unit in db.Outgoing.AsNoTracking() on receipt.MessageId equals unit.Id
                               where unit.Channel == PartnerChannel.National && unit.RequestedAt >= earliest && unit.RequestedAt < until
                                   && receipt.Event != ReceiptDesk.Delivered
                               select new { unit.ReceiverOfficeNumber, unit.Id, receipt.Statement }).ToListAsync(cancel);
        var open = await db.Outgoing.AsNoTracking()
            .Where(unit => unit.Channel == PartnerChannel.National && (unit.State == OutgoingState.Exported || unit.State == OutgoingState.Dispatched)
                && unit.StateSince >= begin && unit.StateSince < until)
            .Select(unit => new Exchange(unit.ReceiverOfficeNumber, Road.NationalOpen, unit.StateSince, unit.Id)).ToListAsync(cancel);
        return confirmed.Select(row => new Exchange(row.ReceiverOfficeNumber, Road.NationalConfirmed, ReceiptStatement.Read(row.Statement).At, row.Id))
            .Where(row => row.At >= begin && row.At < until).GroupBy(row => row.Proof).Select(same => same.MinBy(row => row.At)!).Concat(open);
    }

    private async Task<List<Exchange>> TakenInAsync(DateTimeOffset begin, DateTimeOffset until, CancellationToken cancel) =>
        await db.Incoming.AsNoTracking()
            .Where(unit => unit.Channel != IncomingChannel.Relayed && unit.SenderOfficeNumber != "" && unit.State != IncomingState.Rejected
                && unit.ReceivedAt >= begin && unit.ReceivedAt < until)
            .Select(unit => new Exchange(unit.SenderOfficeNumber, Road.TakenInByHand, unit.ReceivedAt, unit.Id)).ToListAsync(cancel);

    private enum Road
    {
        Sent,
        Received,
        NationalConfirmed,
        NationalOpen,
        TakenInByHand,
    }

    private sealed record Exchange(string Partner, Road Road, DateTimeOffset At, Guid Proof);
}
