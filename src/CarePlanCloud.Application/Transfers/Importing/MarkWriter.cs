using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>
/// Writes marks in bulk, past the change tracker: one delete and one insert from arrays, however many days there are
/// (COPY is refused under row-level security).
/// </summary>
public sealed class MarkWriter(CareDb db, TimeProvider clock)
{
    /// <summary>Replaces one side of the given lines. A cell somebody enters at this very moment is replaced like the others.</summary>
    internal async Task ReplaceAsync(
        ServiceMonth month, Phase phase, IReadOnlyCollection<Guid> lineIds, IReadOnlyList<(Guid LineId, DayMark Mark)> marks, CancellationToken cancel)
    {
        var first = month.FirstDay;
        await db.DayMarks.Where(mark => mark.ServiceMonth == first && mark.Phase == phase && lineIds.Contains(mark.LineId))
            .ExecuteDeleteAsync(cancel);
        object[] parameters =
        [
            new NpgsqlParameter("tenant", db.TenantId),
            new NpgsqlParameter("month", first),
            new NpgsqlParameter("phase", (short)phase),
            new NpgsqlParameter("now", clock.GetUtcNow()),
            new NpgsqlParameter("line", marks.Select(row => row.LineId).ToArray()),
            new NpgsqlParameter("day", marks.Select(row => (short)row.Mark.Day).ToArray()),
            new NpgsqlParameter("count", marks.Select(row => (short)row.Mark.Count).ToArray()),
            new NpgsqlParameter("units", marks.Select(row => row.Mark.Units).ToArray()),
            Times("start", marks.Select(row => row.Mark.Time?.Start)),
            Times("end", marks.Select(row => row.Mark.Time?.End)),
        ];
        await db.Database.ExecuteSqlRawAsync(
            """
            insert into schedules.day_mark
                (tenant_id, service_month, line_id, phase, day, count, start_time, end_time, units, written_by, written_at)
            select @tenant, @month, line, @phase, day, count, start_time, end_time, units, null, @now
            from unnest(@line, @day, @count, @start, @end, @units) as row (line, day, count, start_time, end_time, units)
            on conflict (tenant_id, service_month, line_id, phase, day) do update set
                count = excluded.count, start_time = excluded.start_time, end_time = excluded.end_time,
                units = excluded.units, written_by = null, written_at = excluded.written_at
            """,
            parameters,
            cancel);
    }

    private static NpgsqlParameter Times(string name, IEnumerable<TimeOnly?> times) =>
        new(name, NpgsqlDbType.Array | NpgsqlDbType.Time) { Value = times.ToArray() };
}
