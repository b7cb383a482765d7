using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>Compare-and-set on the cells of a slip. The lines are locked, so two writers of one line take turns.</summary>
public sealed class ActualCells(CareDb db, SlipReader reader, LineViews views, CurrentActor actor, TimeProvider clock)
{
    internal async Task<Outcome<IReadOnlyList<LineView>>> WriteAsync(
        ServiceSlip slip, IReadOnlyList<ActualChange> changes, CancellationToken cancel)
    {
        var month = ServiceMonth.Of(slip.ServiceMonth);
        var office = await db.OwnOfficeAsync(cancel);
        var lineIds = changes.Select(change => change.LineId).Distinct().Order().ToArray();
        var tenant = db.TenantId;
        await db.Database.ExecuteSqlAsync(
            $"select id from schedules.service_line where tenant_id = {tenant} and id = any({lineIds}) order by id for update", cancel);
        var lines = await db.ServiceLines.AsNoTracking()
            .Where(line => line.SlipId == slip.Id && lineIds.Contains(line.Id)).ToDictionaryAsync(line => line.Id, cancel);
        if (changes.Select(change => Refuse(change, lines, office, month)).FirstOrDefault(refusal => refusal is not null) is { } refused)
        {
            return refused;
        }

        var stored = (await db.DayMarks
            .Where(mark => mark.ServiceMonth == slip.ServiceMonth && mark.Phase == Phase.Actual && lineIds.Contains(mark.LineId))
            .ToListAsync(cancel)).ToDictionary(mark => (mark.LineId, (int)mark.Day));
        var conflicts = changes
            .Where(change => !change.AnyBefore)
            .Select(change => (Change: change, Stored: stored.GetValueOrDefault((change.LineId, change.Day))))
            .Where(pair => !Same(lines[pair.Change.LineId], pair.Stored, pair.Change.Before)
                && !Same(lines[pair.Change.LineId], pair.Stored, pair.Change.After))
            .ToList();
        if (conflicts.Count > 0)
        {
            return ScheduleRefusals.ChangedMeanwhile(await DescribeAsync(conflicts, cancel));
        }

        var planned = await db.DayMarks.AsNoTracking()
            .Where(mark => mark.ServiceMonth == slip.ServiceMonth && mark.Phase == Phase.Planned && lineIds.Contains(mark.LineId))
            .ToDictionaryAsync(mark => (mark.LineId, (int)mark.Day), mark => mark.Units, cancel);
        foreach (var change in changes)
        {
            // R62: the units of a line may differ from day to day.
            var line = lines[change.LineId];
            Write(slip, line, change, planned.GetValueOrDefault((line.Id, change.Day), line.Units), stored);
        }

        await db.SaveChangesAsync(cancel);
        var now = await reader.WithMarksAsync(month, [.. lines.Values.OrderBy(line => line.Position)], cancel);
        return Outcomes.Of(await views.OfAsync(office, month, await db.InsurerNumberOfAsync(slip, cancel), now, cancel));
    }

    private static Refusal? Refuse(ActualChange change, Dictionary<Guid, ServiceLine> lines, Office office, ServiceMonth month)
    {
        if (!lines.TryGetValue(change.LineId, out var line))
        {
            return ScheduleRefusals.LineNotFound;
        }

        if (!LineViews.MayWrite(office, line.ServiceOfficeNumber))
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
            { Time: not null } when line.StartTime is null => ScheduleRefusals.TimeNotFit,
            { Time: { } time } when time.Start == time.End => ScheduleRefusals.TimeNotFit,
            _ => null,
        };
    }

    private static bool Same(ServiceLine line, DayMarkRow? stored, ActualValue? value) =>
        stored is null
            ? value is null
            : value is not null && stored.Count == value.Count && stored.ToMark().Time == (value.Time ?? line.Key.Time);

    private void Write(ServiceSlip slip, ServiceLine line, ActualChange change, int units, Dictionary<(Guid LineId, int Day), DayMarkRow> stored)
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
                TenantId = db.TenantId, ServiceMonth = slip.ServiceMonth, LineId = line.Id, Phase = Phase.Actual, Day = (short)change.Day,
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

    private async Task<List<ActualConflict>> DescribeAsync(List<(ActualChange Change, DayMarkRow? Stored)> conflicts, CancellationToken cancel)
    {
        var people = conflicts.Select(pair => pair.Stored?.WrittenBy).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancel);
        return conflicts.ConvertAll(pair => new ActualConflict(
            pair.Change.LineId,
            pair.Change.Day,
            pair.Stored is { } mark ? new ActualValue(mark.Count, mark.ToMark().Time) : null,
            pair.Change.After,
            pair.Stored?.WrittenBy is { } id ? names.GetValueOrDefault(id, "別のプログラム") : "取込または消去",
            pair.Stored?.WrittenAt));
    }
}
