using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>Writes cells of the 予定 rows of a slip this office plans: all of them or, when one of them has changed meanwhile, none.</summary>
[Requires(Permission.WritePlans)]
public sealed class EnterPlan(CareDb db, SlipCells cells, AuditTrail audit)
{
    /// <returns>The changed lines as they stand now.</returns>
    public async Task<Outcome<IReadOnlyList<LineView>>> RunAsync(Guid slipId, IReadOnlyList<CellChange> changes, CancellationToken cancel)
    {
        if (changes.Count == 0)
        {
            return ScheduleRefusals.NothingToPlan;
        }

        var slip = await db.ServiceSlips.AsNoTracking().FirstOrDefaultAsync(row => row.Id == slipId, cancel);
        if (slip is null)
        {
            return ScheduleRefusals.SlipNotFound;
        }

        var written = await cells.WriteAsync(slip, Phase.Planned, changes, cancel);
        if (written.IsDone)
        {
            await audit.AppendAsync(nameof(EnterPlan), slip.ClientId, cancel);
        }

        return written;
    }
}
