using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>Compare-and-set on the cells of either side of a slip. The lines are locked, so two writers of one line take turns.</summary>
public sealed class SlipCells(CareDb db, SlipReader reader, LineViews views, CurrentActor actor, TimeProvider clock)
{
    internal async Task<Outcome<IReadOnlyList<LineView>>> WriteAsync(
        ServiceSlip slip, Phase phase, IReadOnlyList<CellChange> changes, CancellationToken cancel)
    {
        var month = ServiceMonth.Of(slip.ServiceMonth);
        var office = await db.OwnOfficeAsync(cancel);
        var lineIds = changes.Select(change => change.LineId).Distinct().Order().ToArray();
        var tenant = db.TenantId;
        await db.Database.ExecuteSqlAsync(
            $"select id from schedules.service_line where tenant_id = {tenant} and id = any({lineIds}) order by id for update", cancel);
        var lines = await db.ServiceLines.AsNoTracking()
            .Where(line => line.SlipId == slip.Id && lineIds.Contains(line.Id)).ToDictionaryAsync(line => line.Id, cancel);
        if (changes.Select(change => Refuse(change, phase, slip, lines, office, month)).FirstOrDefault(refusal => refusal is not null) is { } refused)
        {
            return refused;
        }

        var stored = (await db.DayMarks
            .Where(mark => mark.ServiceMonth == slip.ServiceMonth && mark.Phase == phase && lineIds.Contains(mark.LineId))
            .ToListAsync(cancel)).ToDictionary(mark => (mark.LineId, (int)mark.Day));
        var conflicts = changes
            .Where(change => !change.AnyBefore)
            .Select(change => (Change: change, Stored: stored.GetValueOrDefault((change.LineId, change.Day))))
            .Where(pair => !Same(lines[pair.Change.LineId], pair.Stored, pair.Change.Before)
                && !Same(lines[pair.Change.LineId], pair.Stored, pair.Change.After))
            .ToList();
        if (conflicts.Count > 0)
        {
            return ScheduleRefusals.ChangedMeanwhile(await DescribeAsync(conflicts, phase, cancel));
        }

        // R62: the units of a line may differ from day to day; what was done has those of its day in the plan.
        var planned = phase == Phase.Planned ? [] : await db.DayMarks.AsNoTracking()
            .Where(mark => mark.ServiceMonth == slip.ServiceMonth && mark.Phase == Phase.Planned && lineIds.Contains(mark.LineId))
            .ToDictionaryAsync(mark => (mark.LineId, (int)mark.Day), mark => mark.Units, cancel);
        foreach (var change in changes)
        {
            var line = lines[change.LineId];
            Write(slip, phase, line, change, planned.GetValueOrDefault((line.Id, change.Day), line.Units), stored);
        }

        await db.SaveChangesAsync(cancel);
        var now = await reader.WithMarksAsync(month, [.. lines.Values.OrderBy(line => line.Position)], cancel);
        return Outcomes.Of(await views.OfAsync(office, slip, now, cancel));
    }

    private static Refusal? Refuse(
        CellChange change, Phase phase, ServiceSlip slip, Dictionary<Guid, ServiceLine> lines, Office office, ServiceMonth month)
    {
        if (!lines.TryGetValue(change.LineId, out var line))
        {
            return ScheduleRefusals.LineNotFound;
        }

        if (phase == Phase.Planned && !office.Plans(slip))
        {
            return ScheduleRefusals.OtherOfficesPlan;
        }

        if (phase == Phase.Actual && !LineViews.MayWrite(office, line.ServiceOfficeNumber))
        {
            return ScheduleRefusals.OtherOfficesLine;
        }

        if (change.Day < 1 || change.Day > month.Days)
        {
            return ScheduleRefusals.DayOutsideMonth;
        }

        return change.After switch
        {
            { Count: < 0 or > DayMark.MaxCount } => ScheduleRefusals.CountOutOfRange,
            { Count: 0 } when phase == Phase.Planned => ScheduleRefusals.PlannedCountOutOfRange,
            { Time: not null } when line.StartTime is null => ScheduleRefusals.TimeNotFit,
            { Time: { } time } when time.Start == time.End => ScheduleRefusals.TimeNotFit,
            _ => null,
        };
    }

    private static bool Same(ServiceLine line, DayMarkRow? stored, CellValue? value) =>
        stored is null
            ? value is null
            : value is not null && stored.Count == value.Count && stored.ToMark().Time == (value.Time ?? line.Key.Time);

    private void Write(ServiceSlip slip, Phase phase, ServiceLine line, CellChange change, int units, Dictionary<(Guid LineId, int Day), DayMarkRow> stored)
    {
        var key = (change.LineId, change.Day);
        var mark = stored.GetValueOrDefault(key);
        if (change.After is not { } after)
        {
            if (mark is not null)
            {
                db.DayMarks.Remove(mark);
                stored.Remove(key);
            }

            return;
        }

        if (mark is null)
        {
            mark = new DayMarkRow
            {
                TenantId = db.TenantId, ServiceMonth = slip.ServiceMonth, LineId = line.Id, Phase = phase, Day = (short)change.Day,
            };
            db.DayMarks.Add(mark);
            stored[key] = mark;
        }

        var time = after.Time ?? line.Key.Time;
        mark.Count = (short)after.Count;
        mark.StartTime = time?.Start;
        mark.EndTime = time?.End;
        mark.Units = units;
        mark.WrittenBy = actor.Id;
        mark.WrittenAt = clock.GetUtcNow();
    }

    private async Task<List<CellConflict>> DescribeAsync(
        List<(CellChange Change, DayMarkRow? Stored)> conflicts, Phase phase, CancellationToken cancel)
    {
        var names = await db.PeopleNamesAsync(conflicts.Select(pair => pair.Stored?.WrittenBy), cancel);
        return conflicts.ConvertAll(pair => new CellConflict(
            pair.Change.LineId,
            pair.Change.Day,
            pair.Stored is { } mark ? new CellValue(mark.Count, mark.ToMark().Time) : null,
            pair.Change.After,
            pair.Stored?.WrittenBy is { } id ? names.GetValueOrDefault(id, "別のプログラム") : "取込または消去",
            pair.Stored?.WrittenAt,
            phase));
    }
}
