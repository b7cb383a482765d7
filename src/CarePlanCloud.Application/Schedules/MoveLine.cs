using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Schedules;

/// <summary>A line one place up or down on the paper.</summary>
[Requires(Permission.WritePlans)]
public sealed class MoveLine(CareDb db, PlannedSlipDesk desk, AuditTrail audit)
{
    /// <param name="down">False: up.</param>
    public async Task<Outcome<ChangedLines>> RunAsync(Guid slipId, Guid lineId, bool down, CancellationToken cancel)
    {
        var taken = await desk.TakeAsync(slipId, cancel);
        if (taken.Refusal is { } refused)
        {
            return refused;
        }

        var lines = taken.Value.Lines.Select(line => line.Line).ToList();
        var here = lines.FindIndex(line => line.Id == lineId);
        if (here < 0)
        {
            return ScheduleRefusals.LineNotFound;
        }

        var there = down ? here + 1 : here - 1;
        if (there < 0 || there >= lines.Count)
        {
            return ScheduleRefusals.NoFurther;
        }

        (lines[here], lines[there]) = (lines[there], lines[here]);
        PlanPositions.Number(db, lines);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(MoveLine), taken.Value.Slip.ClientId, cancel);
        return new ChangedLines(await desk.ViewsAsync(taken.Value, cancel), []);
    }
}
