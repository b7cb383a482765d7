using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Board;

/// <summary>Services of one kind that an office gives a client in a month.</summary>
/// <param name="PlannedDays">Planned marks.</param>
/// <param name="AnsweredDays">Those of them that have an actual, be it 0.</param>
internal sealed record ServedMonth(
    Guid SlipId, Guid ClientId, DateOnly CreatedOn, string PlannerNumber, string PlannerKind, string OfficeNumber, string OfficeName, string ServiceKind,
    int PlannedDays, int AnsweredDays)
{
    public bool IsAnswered => AnsweredDays == PlannedDays;
}

/// <summary>
/// Who serves whom in a month: two queries however many clients there are. The marks are read as one run of the month and joined here; joined
/// by the database they cost half a minute as long as it has not counted a new month's rows.
/// </summary>
public sealed class BoardMonths(CareDb db)
{
    internal async Task<IReadOnlyList<ServedMonth>> ReadAsync(Office office, ServiceMonth month, CancellationToken cancel)
    {
        var firstDay = month.FirstDay;
        var plans = office.Kind != OfficeKind.ServiceOffice;
        var number = office.OfficeNumber;
        var lines = await (
            from slip in db.ServiceSlips.AsNoTracking()
            where slip.ServiceMonth == firstDay && (slip.CareManagementOfficeNumber == number) == plans
            join line in db.ServiceLines.AsNoTracking() on slip.Id equals line.SlipId
            where (line.ServiceOfficeNumber == number) == !plans
            select new
            {
                line.Id, line.SlipId, slip.ClientId, slip.CreatedOn, Planner = slip.CareManagementOfficeNumber, PlannerKind = slip.CareManagementServiceKind,
                Office = line.ServiceOfficeNumber, line.ServiceOfficeName, Kind = line.ServiceCode.Substring(0, 2),
            }).ToListAsync(cancel);
        var marks = (await db.DayMarks.AsNoTracking().Where(row => row.ServiceMonth == firstDay)
            .Select(row => new { row.LineId, row.Phase, row.Day, row.Count }).ToListAsync(cancel)).ToLookup(row => row.LineId);
        return [.. from line in lines
                   where ServiceKindEntry.Find(line.Kind) is not { Linked: false }
                   let planned = marks[line.Id].Where(mark => mark.Phase == Phase.Planned && mark.Count > 0).Select(mark => mark.Day).ToList()
                   where planned.Count > 0
                   let answered = marks[line.Id].Where(mark => mark.Phase == Phase.Actual).Select(mark => mark.Day).Intersect(planned).Count()
                   group (line.ServiceOfficeName, Planned: planned.Count, Answered: answered) by
                       (line.SlipId, line.ClientId, line.CreatedOn, line.Planner, line.PlannerKind, line.Office, line.Kind) into days
                   select new ServedMonth(
                       days.Key.SlipId, days.Key.ClientId, days.Key.CreatedOn, days.Key.Planner, days.Key.PlannerKind, days.Key.Office,
                       days.First().ServiceOfficeName, days.Key.Kind, days.Sum(day => day.Planned), days.Sum(day => day.Answered))];
    }
}
