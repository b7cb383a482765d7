using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>What a cell of the 実績 row says. Time null: the line's own time (or none when the service has none).</summary>
public sealed record ActualValue(int Count, ServiceTime? Time = null);

/// <summary>
/// One cell to write. <paramref name="After"/> null empties it. <paramref name="Before"/> is what the writer saw: when the cell says
/// something else by now nothing is written; <paramref name="AnyBefore"/> true writes over whatever is there.
/// </summary>
public sealed record ActualChange(Guid LineId, int Day, ActualValue? Before, ActualValue? After, bool AnyBefore = false);

/// <summary>Both values of a cell two people wrote. <paramref name="WrittenBy"/> is the other's display name.</summary>
public sealed record ActualConflict(Guid LineId, int Day, ActualValue? Theirs, ActualValue? Yours, string WrittenBy, DateTimeOffset? WrittenAt);

/// <summary>Writes cells of the 実績 rows of one slip: all of them or, when one of them has changed meanwhile, none.</summary>
[Requires(Permission.EnterActuals)]
public sealed class EnterActuals(CareDb db, ActualCells cells, AuditTrail audit)
{
    /// <returns>The changed lines as they stand now.</returns>
    public async Task<Outcome<IReadOnlyList<LineView>>> RunAsync(Guid slipId, IReadOnlyList<ActualChange> changes, CancellationToken cancel)
    {
        if (changes.Count == 0)
        {
            return ScheduleRefusals.NothingToChange;
        }

        var slip = await db.ServiceSlips.AsNoTracking().FirstOrDefaultAsync(row => row.Id == slipId, cancel);
        if (slip is null)
        {
            return ScheduleRefusals.SlipNotFound;
        }

        var written = await cells.WriteAsync(slip, changes, cancel);
        if (written.IsDone)
        {
            await audit.AppendAsync(nameof(EnterActuals), slip.ClientId, cancel);
        }

        return written;
    }
}
