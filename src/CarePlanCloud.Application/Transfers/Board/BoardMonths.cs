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

/// <summary>Who serves whom in a month, counted by the database: one query however many clients there are.</summary>
public sealed class BoardMonths(CareDb db)
{
    internal async Task<IReadOnlyList<ServedMonth>> ReadAsync(Office office, ServiceMonth month, CancellationToken cancel)
    {
        var firstDay = month.FirstDay;
        var plans = office.Kind != OfficeKind.ServiceOffice;
        var number = office.OfficeNumber;
        var served = await (
            from slip in db.ServiceSlips.AsNoTracking()
            where slip.ServiceMonth == firstDay && (slip.CareManagementOfficeNumber == number) == plans
            join line in db.ServiceLines.AsNoTracking() on slip.Id equals line.SlipId
            where (line.ServiceOfficeNumber == number) == !plans
            join mark in db.DayMarks.AsNoTracking().Where(row => row.ServiceMonth == firstDay && row.Phase == Phase.Planned && row.Count > 0)
                on line.Id equals mark.LineId
            join answer in db.DayMarks.AsNoTracking().Where(row => row.ServiceMonth == firstDay && row.Phase == Phase.Actual)
                on new { mark.LineId, mark.Day } equals new { answer.LineId, answer.Day } into answers
            from answer in answers.DefaultIfEmpty()
            group new { line.ServiceOfficeName, IsAnswered = answer == null ? 0 : 1 } by new
            {
                slip.Id, slip.ClientId, slip.CreatedOn, slip.CareManagementOfficeNumber, slip.CareManagementServiceKind, line.ServiceOfficeNumber,
                ServiceKind = line.ServiceCode.Substring(0, 2),
            }
            into days
            select new ServedMonth(
                days.Key.Id, days.Key.ClientId, days.Key.CreatedOn, days.Key.CareManagementOfficeNumber, days.Key.CareManagementServiceKind,
                days.Key.ServiceOfficeNumber, days.Max(day => day.ServiceOfficeName)!, days.Key.ServiceKind, days.Count(), days.Sum(day => day.IsAnswered)))
            .ToListAsync(cancel);
        return served.FindAll(row => ServiceKindEntry.Find(row.ServiceKind) is not { Linked: false });
    }
}
