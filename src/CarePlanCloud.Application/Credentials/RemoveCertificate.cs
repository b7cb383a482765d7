using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Credentials;

/// <summary>一覧から外す: the history keeps it.</summary>
[Requires(Permission.ManageOffice)]
public sealed class RemoveCertificate(CareDb db, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        var row = await db.OfficeCertificates.FirstOrDefaultAsync(row => row.Id == id && row.RemovedAt == null, cancel);
        if (row is null)
        {
            return CredentialRefusals.CertificateNotFound;
        }

        var required = await db.Offices.Where(office => office.Id == row.TenantId).Select(office => office.ClientCertificates).SingleAsync(cancel);
        if (row.Thumbprint is not null && required.Contains(Convert.ToHexString(row.Thumbprint)))
        {
            return CredentialRefusals.CertificateRequired;
        }

        (row.RemovedAt, row.RemovedBy) = (clock.GetUtcNow(), actor.Id);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(RemoveCertificate), id, cancel);
        return default(Done);
    }
}
