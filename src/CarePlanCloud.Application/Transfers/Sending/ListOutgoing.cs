using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>The month's actuals by the office they go to, and what was written for each, newest first.</summary>
public sealed record OutgoingMonth(IReadOnlyList<ActualsDestination> Destinations, IReadOnlyList<OutgoingView> Written);

[Requires(Permission.ViewClients)]
public sealed class ListOutgoing(CareDb db, OwnMonths book)
{
    public async Task<Outcome<OutgoingMonth>> RunAsync(ServiceMonth month, CancellationToken cancel)
    {
        var office = await db.OwnOfficeAsync(cancel);

        // The ends of the calendar have no month before or after them, and no plans.
        var (from, until) = month.Year is > 1 and < 9999
            ? (month.FirstDay.AddMonths(-1).BeginsInJapan(), month.FirstDay.AddMonths(1).BeginsInJapan()) : default;

        // A plan belongs to no month: it is shown in that in which it was written, and in the one it was written for.
        var rows = await db.Outgoing.AsNoTracking()
            .Where(row => row.ServiceMonth == month.FirstDay || (row.ServiceMonth == null && row.RequestedAt >= from && row.RequestedAt < until))
            .OrderByDescending(row => row.SerialNumber).ToListAsync(cancel);
        var written = await db.ViewsAsync(rows, cancel);
        var months = (await book.ReadAsync(office.OfficeNumber, month, destination: null, cancel))
            .GroupBy(client => client.Slip.CareManagementOfficeNumber).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var names = await db.OfficeNamesAsync([.. months.Select(group => group.Key)], cancel);
        return new OutgoingMonth(
            [.. months.Select(group => new ActualsDestination(
                group.Key,
                names.GetValueOrDefault(group.Key, group.Key),
                group.Count(),
                group.Count(client => client.ActualDays > 0),
                group.Sum(client => client.ActualDays),
                group.Sum(client => client.OpenDays),
                written.Find(view => view.ReceiverOfficeNumber == group.Key)))],
            written);
    }
}
