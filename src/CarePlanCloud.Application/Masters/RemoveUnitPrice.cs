using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Masters;

/// <summary>Takes an own price away: what was valid before, or the ministry's table, counts again.</summary>
[Requires(Permission.MaintainMasters)]
public sealed class RemoveUnitPrice(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(int regionalGrade, int labourShare, DateOnly validFrom, CancellationToken cancel)
    {
        var removed = await db.OfficeUnitPrices
            .Where(row => row.RegionalGrade == regionalGrade && row.LabourShare == labourShare && row.ValidFrom == validFrom).ExecuteDeleteAsync(cancel);
        if (removed == 0)
        {
            return MasterRefusals.PriceNotFound;
        }

        await audit.AppendAsync(nameof(RemoveUnitPrice), null, cancel);
        return default(Done);
    }
}
