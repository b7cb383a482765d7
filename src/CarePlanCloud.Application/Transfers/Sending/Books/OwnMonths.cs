using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending.Books;

/// <summary>A client's month with the lines this office answers for.</summary>
internal sealed record OwnMonth(ServiceSlip Slip, Client Client, IReadOnlyList<LineWithMarks> Lines)
{
    public int ActualDays => Lines.Sum(line => line.Actual.Values.Count(mark => mark.Count > 0));

    public int OpenDays => Lines.Sum(line => line.Planned.Keys.Count(day => !line.Actual.ContainsKey(day)));
}

/// <summary>What there is to report: the office's own lines of every slip of a month, in the order of the client numbers.</summary>
public sealed class OwnMonths(CareDb db, SlipReader reader)
{
    /// <param name="destination">A care-management office's number, or null for all of them.</param>
    internal async Task<IReadOnlyList<OwnMonth>> ReadAsync(
        string ownOfficeNumber, ServiceMonth month, string? destination, CancellationToken cancel)
    {
        var slips = await (from slip in db.ServiceSlips.AsNoTracking()
                           join client in db.Clients.AsNoTracking() on slip.ClientId equals client.Id
                           where slip.ServiceMonth == month.FirstDay
                               && (destination == null || slip.CareManagementOfficeNumber == destination)
                           orderby client.InsurerNumber, client.InsuredNumber
                           select new { Slip = slip, Client = client }).ToListAsync(cancel);
        var lines = await reader.LinesAsync(month, [.. slips.Select(row => row.Slip.Id)], ownOfficeNumber, cancel);
        return [.. from row in slips
                   let own = lines[row.Slip.Id].ToList()
                   where own.Count > 0
                   select new OwnMonth(row.Slip, row.Client, own)];
    }
}
