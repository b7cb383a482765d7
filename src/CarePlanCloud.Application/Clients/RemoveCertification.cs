using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>Takes a certification out of the client's history: it was entered by mistake. Entered again, it is as before.</summary>
[Requires(Permission.WriteClients)]
public sealed class RemoveCertification(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid clientId, Guid certificationId, CancellationToken cancel)
    {
        if (!await db.LockClientAsync(clientId, cancel))
        {
            return ClientRefusals.NotFound;
        }

        if (await db.Certifications.Where(row => row.ClientId == clientId && row.Id == certificationId).ExecuteDeleteAsync(cancel) == 0)
        {
            return ClientRefusals.CertificationNotFound;
        }

        await audit.AppendAsync(nameof(RemoveCertification), clientId, cancel);
        return default(Done);
    }
}
