using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Masters;

/// <summary>Takes an own day away: the law holds again.</summary>
[Requires(Permission.MaintainMasters)]
public sealed class RemoveHoliday(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(DateOnly day, CancellationToken cancel)
    {
        if (await db.CalendarDays.Where(row => row.Day == day).ExecuteDeleteAsync(cancel) == 0)
        {
            return MasterRefusals.HolidayNotFound;
        }

        await audit.AppendAsync(nameof(RemoveHoliday), null, cancel);
        return default(Done);
    }
}
