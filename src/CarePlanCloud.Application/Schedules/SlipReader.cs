using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>A stored line with its marks.</summary>
internal sealed record LineWithMarks(ServiceLine Line, Dictionary<int, DayMark> Planned, Dictionary<int, DayMark> Actual)
{
    /// <summary>What the preview of an import says of such a line when its plan goes.</summary>
    public const string StaysNote = "実績があるため行は残ります";

    /// <summary>A line on which something was done stays, planned or not.</summary>
    public bool HasDoneDays => Actual.Values.Any(mark => mark.Count > 0);

    public SlipLine ToSlipLine() => new(Line.Id, Line.Key, Line.Units, Planned, Actual);
}

/// <summary>Reads lines and marks of slips in two queries, however many slips there are.</summary>
public sealed class SlipReader(CareDb db)
{
    internal Task<ILookup<Guid, LineWithMarks>> LinesAsync(ServiceMonth month, IReadOnlyCollection<Guid> slipIds, CancellationToken cancel) =>
        LinesAsync(month, slipIds, servedBy: null, cancel);

    /// <param name="servedBy">Only the lines of this office; null for all.</param>
    internal async Task<ILookup<Guid, LineWithMarks>> LinesAsync(
        ServiceMonth month, IReadOnlyCollection<Guid> slipIds, string? servedBy, CancellationToken cancel)
    {
        var lines = await db.ServiceLines.AsNoTracking().Where(line => slipIds.Contains(line.SlipId) && (servedBy == null || line.ServiceOfficeNumber == servedBy))
            .OrderBy(line => line.Position).ToListAsync(cancel);
        return (await WithMarksAsync(month, lines, cancel)).ToLookup(line => line.Line.SlipId);
    }

    /// <summary>Lines already read, in their order, with the marks they have now.</summary>
    internal async Task<IReadOnlyList<LineWithMarks>> WithMarksAsync(
        ServiceMonth month, IReadOnlyCollection<ServiceLine> lines, CancellationToken cancel)
    {
        var marks = await MarksAsync(month, [.. lines.Select(line => line.Id)], cancel);
        return [.. lines.Select(line => new LineWithMarks(
            line, marks.GetValueOrDefault((line.Id, Phase.Planned)) ?? [], marks.GetValueOrDefault((line.Id, Phase.Actual)) ?? []))];
    }

    // A month of an office has tens of thousands of them: only what a mark says is read, and each goes where it belongs at once.
    private async Task<Dictionary<(Guid LineId, Phase Phase), Dictionary<int, DayMark>>> MarksAsync(ServiceMonth month, List<Guid> lineIds, CancellationToken cancel)
    {
        var first = month.FirstDay;
        var marks = new Dictionary<(Guid, Phase), Dictionary<int, DayMark>>();
        await foreach (var row in db.DayMarks.AsNoTracking().Where(mark => mark.ServiceMonth == first && lineIds.Contains(mark.LineId))
            .Select(mark => new { mark.LineId, mark.Phase, mark.Day, mark.Count, mark.StartTime, mark.EndTime, mark.Units }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!marks.TryGetValue((row.LineId, row.Phase), out var days))
            {
                marks.Add((row.LineId, row.Phase), days = []);
            }

            days.Add(row.Day, new DayMark(row.Day, row.Count, ServiceTime.Of(row.StartTime, row.EndTime), row.Units));
        }

        return marks;
    }

    /// <summary>
    /// Before an import reads what it will replace: whoever is adding a line to one of these slips or writing on one finishes first, the
    /// others wait. Else a line could stand twice, or go although something was just entered on it.
    /// </summary>
    internal async Task LockAsync(ServiceMonth month, IEnumerable<Guid> clients, CancellationToken cancel)
    {
        var tenant = db.TenantId;
        var clientIds = clients.ToArray();
        var firstDay = month.FirstDay;
        await db.Database.ExecuteSqlAsync(
            $"""
            select id from schedules.service_slip
            where tenant_id = {tenant} and service_month = {firstDay} and client_id = any({clientIds}) order by id for update
            """,
            cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            select line.id from schedules.service_line line
            where line.tenant_id = {tenant} and line.slip_id in (
                select slip.id from schedules.service_slip slip
                where slip.tenant_id = {tenant} and slip.service_month = {firstDay} and slip.client_id = any({clientIds}))
            order by line.id for update of line
            """,
            cancel);
    }
}
