using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>今日の訪問: what this office has planned or done on a day, of all its clients. Rented equipment is no visit.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListVisits(CareDb db, SlipReader reader, ServiceCodeBook book, AuditTrail audit)
{
    public async Task<Outcome<VisitDay>> RunAsync(DateOnly day, CancellationToken cancel)
    {
        var office = await db.OwnOfficeAsync(cancel);
        var month = ServiceMonth.Of(day);
        var slips = await (from slip in db.ServiceSlips.AsNoTracking()
                           join client in db.Clients on slip.ClientId equals client.Id
                           where slip.ServiceMonth == month.FirstDay
                           select new { slip.Id, Client = client }).ToListAsync(cancel);
        var lines = await reader.LinesAsync(month, [.. slips.Select(slip => slip.Id)], cancel);
        var codes = await CodesAsync(month, slips.SelectMany(slip => lines[slip.Id].Select(line => (slip.Client.InsurerNumber, line.Line.ServiceCode))), cancel);
        var asked = await db.Inquiries.AsNoTracking()
            .Where(row => row.ServiceMonth == month.FirstDay && row.Day == day.Day && row.ClosedAt == null && row.ClientId != null).ToListAsync(cancel);
        await audit.AppendAsync(nameof(ListVisits), null, cancel);
        var visits = slips.SelectMany(slip => VisitsOf(slip.Id, slip.Client, [.. lines[slip.Id].Where(line => line.Line.ServiceOfficeNumber == office.OfficeNumber)], day.Day, codes, asked));
        // By the plan: an entry at another time does not move under the thumb.
        return new VisitDay(day, [.. visits
            .OrderBy(visit => visit.Time is null).ThenBy(visit => visit.Time?.Start).ThenBy(visit => visit.ClientKana, StringComparer.Ordinal)]);
    }

    private async Task<Dictionary<(string Insurer, string Code), ServiceCodeInForce>> CodesAsync(
        ServiceMonth month, IEnumerable<(string Insurer, string Code)> wanted, CancellationToken cancel)
    {
        var found = new Dictionary<(string, string), ServiceCodeInForce>();
        foreach (var ofInsurer in wanted.Distinct().GroupBy(pair => pair.Insurer, pair => pair.Code))
        {
            foreach (var row in (await book.FindAsync(month, ofInsurer.Key, [.. ofInsurer], cancel)).Values)
            {
                found[(ofInsurer.Key, row.Code)] = row;
            }
        }

        return found;
    }

    private static IEnumerable<VisitView> VisitsOf(
        Guid slipId, Client client, IReadOnlyList<LineWithMarks> lines, int day, Dictionary<(string, string), ServiceCodeInForce> codes, List<Inquiry> asked)
    {
        string NameOf(LineWithMarks line) => codes.GetValueOrDefault((client.InsurerNumber, line.Line.ServiceCode))?.Name
            ?? LineViews.NameOf(line.Line, client.InsurerNumber, ServiceNames.None);

        // As in the grid: the add-ons of a service stand below it, at its time; those of the whole month are none of a visit's.
        IEnumerable<VisitAddOn> AddOnsOf(int at) =>
            from line in lines.Skip(at + 1).TakeWhile(line => AddOnNames.IsAddOn(NameOf(line)))
            where line.Line.Key.Time == lines[at].Line.Key.Time && (Counted(line.Planned, day) > 0 || line.Actual.ContainsKey(day))
                && codes.GetValueOrDefault((client.InsurerNumber, line.Line.ServiceCode))?.CountedPer() is null or CountedPer.Visit
            select new VisitAddOn(line.Line.Id, NameOf(line), Counted(line.Planned, day), ValueOf(line, day));

        foreach (var (at, line) in lines.Index())
        {
            var name = NameOf(line);
            if ((Counted(line.Planned, day) == 0 && !line.Actual.ContainsKey(day)) || AddOnNames.IsAddOn(name) || ServiceCode.IsEquipment(line.Line.ServiceCode))
            {
                continue;
            }

            yield return new VisitView(
                slipId, line.Line.Id, client.Id, client.Name, client.Kana, name, line.Line.Key.Time, day, Counted(line.Planned, day), ValueOf(line, day),
                [.. AddOnsOf(at)],
                asked.Find(row => row.ClientId == client.Id && row.ServiceCode == line.Line.ServiceCode && row.StartTime == line.Line.StartTime)?.Id);
        }
    }

    private static int Counted(Dictionary<int, DayMark> marks, int day) => marks.GetValueOrDefault(day)?.Count ?? 0;

    // As a cell of the grid says it: the line's own time is not said again.
    private static CellValue? ValueOf(LineWithMarks line, int day) =>
        line.Actual.GetValueOrDefault(day) is { } mark ? new CellValue(mark.Count, mark.Time == line.Line.Key.Time ? null : mark.Time) : null;
}
