using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

internal static class PlanPositions
{
    /// <summary>Numbers the lines of a slip in this order, from 1.</summary>
    public static void Number(CareDb db, IReadOnlyList<ServiceLine> lines)
    {
        foreach (var (index, line) in lines.Index())
        {
            if (line.Position == index + 1)
            {
                continue;
            }

            if (db.Entry(line).State == EntityState.Detached)
            {
                db.ServiceLines.Update(line);
            }

            line.Position = index + 1;
        }
    }
}
