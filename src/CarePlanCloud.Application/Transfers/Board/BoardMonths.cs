using System.Numerics;
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
/// Who serves whom in a month: two queries however many clients there are. The marks are read as one run of the month, a bit for each day of a
/// line, and joined here; joined by the database they cost half a minute as long as it has not counted a new month's rows.
/// </summary>
public sealed class BoardMonths(CareDb db)
{
    private sealed record LineDays(Guid LineId, short Phase, int Bits);

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
        var tenant = db.TenantId;
        var days = (await db.Database.SqlQuery<LineDays>(
            $"""
            select line_id, phase, bit_or(1 << day) as bits from schedules.day_mark
            where tenant_id = {tenant} and service_month = {firstDay} and (phase = {(short)Phase.Actual} or count > 0) group by line_id, phase
            """).ToListAsync(cancel)).ToDictionary(row => (row.LineId, row.Phase), row => (uint)row.Bits);
        return [.. from line in lines
                   where ServiceKindEntry.Find(line.Kind) is not { Linked: false }
                   let planned = days.GetValueOrDefault((line.Id, (short)Phase.Planned))
                   where planned != 0
                   let answered = planned & days.GetValueOrDefault((line.Id, (short)Phase.Actual))
                   group (line.ServiceOfficeName, Planned: BitOperations.PopCount(planned), Answered: BitOperations.PopCount(answered)) by
                       (line.SlipId, line.ClientId, line.CreatedOn, line.Planner, line.PlannerKind, line.Office, line.Kind) into served
                   select new ServedMonth(
                       served.Key.SlipId, served.Key.ClientId, served.Key.CreatedOn, served.Key.Planner, served.Key.PlannerKind, served.Key.Office,
                       served.First().ServiceOfficeName, served.Key.Kind, served.Sum(day => day.Planned), served.Sum(day => day.Answered))];
    }
}
