using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>Takes a line with its planned days off the slip. What was done stays: a line with actual marks is refused.</summary>
[Requires(Permission.WritePlans)]
public sealed class RemoveLine(CareDb db, PlannedSlipDesk desk, AuditTrail audit)
{
    /// <returns>The lines that are left, and the line as <see cref="RestoreLine"/> takes it back.</returns>
    public async Task<Outcome<RemovedLine>> RunAsync(Guid slipId, Guid lineId, CancellationToken cancel)
    {
        var taken = await desk.TakeAsync(slipId, cancel);
        if (taken.Refusal is { } refused)
        {
            return refused;
        }

        var slip = taken.Value;
        if (slip.Find(lineId) is not { } gone)
        {
            return ScheduleRefusals.LineNotFound;
        }

        if (gone.Actual.Count > 0)
        {
            return ScheduleRefusals.LineHasActuals;
        }

        await db.DayMarks.Where(mark => mark.ServiceMonth == slip.Slip.ServiceMonth && mark.LineId == lineId).ExecuteDeleteAsync(cancel);
        db.ServiceLines.Remove(gone.Line);
        PlanPositions.Number(db, [.. slip.Lines.Where(line => line != gone).Select(line => line.Line)]);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(RemoveLine), slip.Slip.ClientId, cancel);
        var line = gone.Line;
        return new RemovedLine(
            lineId,
            line.Position,
            new PlannedLine(line.Key, line.EquipmentName, line.Units, gone.Planned.ToDictionary(day => day.Key, day => day.Value.Count)),
            line.DiscountPercent,
            line.ServiceOfficeName,
            line.ProRataDays,
            await desk.ViewsAsync(slip, cancel));
    }
}

/// <summary>A line that was taken away, with all that is needed to put it back.</summary>
/// <param name="Line">Its units are those after discount.</param>
/// <param name="Left">The lines that are left.</param>
public sealed record RemovedLine(
    Guid Id, int Position, PlannedLine Line, int? DiscountPercent, string ServiceOfficeName, string ProRataDays, IReadOnlyList<LineView> Left);

/// <summary>Takes a removal back: the line stands where it stood, under its old id.</summary>
[Requires(Permission.WritePlans)]
public sealed class RestoreLine(CareDb db, PlannedSlipDesk desk, PlanWriter writer, AuditTrail audit)
{
    public async Task<Outcome<ChangedLines>> RunAsync(Guid slipId, RemovedLine removed, CancellationToken cancel)
    {
        var taken = await desk.TakeAsync(slipId, cancel);
        if (taken.Refusal is { } refused)
        {
            return refused;
        }

        var slip = taken.Value;
        if (slip.Lines.Any(line => line.Line.Key == removed.Line.Key || line.Line.Id == removed.Id))
        {
            return ScheduleRefusals.LineExists;
        }

        var (service, time) = (removed.Line.Key.Service, removed.Line.Key.Time);
        var line = new ServiceLine
        {
            TenantId = db.TenantId,
            Id = removed.Id,
            SlipId = slipId,
            ServiceCode = service.ServiceCode,
            StartTime = time?.Start,
            EndTime = time?.End,
            Units = removed.Line.Units ?? 0,
            DiscountPercent = removed.DiscountPercent,
            ServiceOfficeNumber = service.ServiceOfficeNumber,
            ServiceOfficeName = removed.ServiceOfficeName,
            SatelliteNumber = service.SatelliteNumber,
            TaisCode = service.TaisCode,
            EquipmentNotificationCode = service.EquipmentNotificationCode,
            EquipmentName = removed.Line.EquipmentName,
            DetailDiscriminatorCode = service.DetailDiscriminatorCode,
            ProRataDays = removed.ProRataDays,
        };
        db.ServiceLines.Add(line);
        writer.Mark(slip, line, removed.Line.Days);
        var lines = slip.Lines.Select(stored => stored.Line).ToList();
        lines.Insert(Math.Clamp(removed.Position - 1, 0, lines.Count), line);
        PlanPositions.Number(db, lines);
        await writer.SaveAsync(cancel);
        await audit.AppendAsync(nameof(RestoreLine), slip.Slip.ClientId, cancel);
        return new ChangedLines(await desk.ViewsAsync(slip, cancel), [line.Id]);
    }
}
