using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>
/// 予定どおり for one line or the whole slip: every planned day nobody has reported on becomes what was planned. What was already entered
/// stays, so exceptions may be typed before or after.
/// </summary>
[Requires(Permission.EnterActuals)]
public sealed class EnterAsPlanned(CareDb db, SlipReader reader, SlipCells cells, AuditTrail audit)
{
    /// <param name="lineId">Null for every line the office may write.</param>
    /// <returns>The lines that changed, as they stand now; empty when everything was entered already.</returns>
    public async Task<Outcome<IReadOnlyList<LineView>>> RunAsync(Guid slipId, Guid? lineId, CancellationToken cancel)
    {
        var slip = await db.ServiceSlips.AsNoTracking().FirstOrDefaultAsync(row => row.Id == slipId, cancel);
        if (slip is null)
        {
            return ScheduleRefusals.SlipNotFound;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var lines = (await reader.LinesAsync(ServiceMonth.Of(slip.ServiceMonth), [slipId], cancel))[slipId]
            .Where(line => lineId is null ? LineViews.MayWrite(office, line.Line.ServiceOfficeNumber) : line.Line.Id == lineId).ToList();
        if (lineId is not null && lines.Count == 0)
        {
            return ScheduleRefusals.LineNotFound;
        }

        var changes = (from line in lines
                       from planned in line.Planned.Values
                       where !line.Actual.ContainsKey(planned.Day)
                       select new CellChange(line.Line.Id, planned.Day, null, new CellValue(planned.Count, planned.Time))).ToList();
        if (changes.Count == 0)
        {
            return Outcomes.Of<IReadOnlyList<LineView>>([]);
        }

        var written = await cells.WriteAsync(slip, Phase.Actual, changes, cancel);
        if (written.IsDone)
        {
            await audit.AppendAsync(nameof(EnterAsPlanned), slip.ClientId, cancel);
        }

        return written;
    }
}
