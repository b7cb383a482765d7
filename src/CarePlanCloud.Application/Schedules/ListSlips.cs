using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>The month's slips of the office in kana order.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListSlips(CareDb db, SlipReader reader, ClientMonthBook clients, AuditTrail audit)
{
    public async Task<Outcome<IReadOnlyList<SlipSummary>>> RunAsync(ServiceMonth month, CancellationToken cancel)
    {
        var office = await db.OwnOfficeAsync(cancel);
        var slips = await (from slip in db.ServiceSlips.AsNoTracking()
                           join client in db.Clients on slip.ClientId equals client.Id
                           where slip.ServiceMonth == month.FirstDay
                           orderby client.SearchKey, client.InsuredNumber
                           select new { Slip = slip, Client = client }).ToListAsync(cancel);
        var lines = await reader.LinesAsync(month, [.. slips.Select(row => row.Slip.Id)], cancel);
        var people = await clients.FindAsync([.. slips.Select(row => row.Client.Id)], month, cancel);
        await audit.AppendAsync(nameof(ListSlips), null, cancel);
        return slips.ConvertAll(row => Summarise(
            office, row.Slip, row.Client, CareLevels.NameOf(people[row.Client.Id].Current?.CareLevel ?? ""), [.. lines[row.Slip.Id]]));
    }

    private static SlipSummary Summarise(Office office, ServiceSlip slip, Client client, string careLevel, List<LineWithMarks> lines)
    {
        var own = lines.FindAll(line => LineViews.MayWrite(office, line.Line.ServiceOfficeNumber));
        return new SlipSummary(
            slip.Id,
            client.Id,
            client.Name,
            client.Kana,
            client.SearchKey,
            client.InsuredNumber,
            careLevel,
            slip.CareManagementOfficeNumber,
            Lines: own.Count,
            PlannedDays: own.Sum(line => line.Planned.Count),
            ActualDays: own.Sum(line => line.Actual.Values.Count(mark => mark.Count > 0)),
            OpenDays: own.Sum(line => line.Planned.Keys.Count(day => !line.Actual.ContainsKey(day))),
            Differences: own.Sum(line => line.Actual.Values.Count(mark =>
                DayDifferences.Of(line.Planned.GetValueOrDefault(mark.Day), mark) != DayDifference.None)));
    }
}
