using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Credentials;

/// <summary>一覧から外す: the history keeps it.</summary>
[Requires(Permission.ManageOffice)]
public sealed class RemoveNationalLicence(CareDb db, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        var row = await db.NationalLicences.FirstOrDefaultAsync(row => row.Id == id && row.RemovedAt == null, cancel);
        if (row is null)
        {
            return CredentialRefusals.LicenceNotFound;
        }

        (row.RemovedAt, row.RemovedBy) = (clock.GetUtcNow(), actor.Id);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(RemoveNationalLicence), id, cancel);
        return default(Done);
    }
}
