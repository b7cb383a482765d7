using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Partners;

/// <summary>Takes a 連携先 off the list. Slips keep its number and name; one that is only out of use is better marked so.</summary>
[Requires(Permission.MaintainMasters)]
public sealed class RemovePartner(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        await db.ChannelPeriods.Where(row => row.PartnerId == id).ExecuteDeleteAsync(cancel);
        if (await db.Partners.Where(row => row.Id == id).ExecuteDeleteAsync(cancel) == 0)
        {
            return PartnerRefusals.NotFound;
        }

        await audit.AppendAsync(nameof(RemovePartner), id, cancel);
        return default(Done);
    }
}
