using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>Takes a 給付率 out of the client's history: it was entered by mistake.</summary>
[Requires(Permission.WriteClients)]
public sealed class RemoveBenefitRate(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid clientId, Guid rateId, CancellationToken cancel)
    {
        if (!await db.LockClientAsync(clientId, cancel))
        {
            return ClientRefusals.NotFound;
        }

        if (await db.BenefitRatePeriods.Where(row => row.ClientId == clientId && row.Id == rateId).ExecuteDeleteAsync(cancel) == 0)
        {
            return ClientRefusals.BenefitRateNotFound;
        }

        await audit.AppendAsync(nameof(RemoveBenefitRate), clientId, cancel);
        return default(Done);
    }
}
