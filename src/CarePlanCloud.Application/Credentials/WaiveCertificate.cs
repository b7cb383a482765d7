using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Credentials;

/// <summary>接続に求めるのをやめる. With the last one the office can be used without a certificate again.</summary>
[Requires(Permission.ManageOffice)]
public sealed class WaiveCertificate(CareDb db, CurrentActor actor, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        await db.TakeTurnAsync("credentials:" + db.TenantId, cancel);
        var row = await db.OfficeCertificates.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.RemovedAt == null, cancel);
        if (row is null)
        {
            return CredentialRefusals.CertificateNotFound;
        }

        var office = await db.Offices.SingleAsync(office => office.Id == row.TenantId, cancel);
        var left = row.Thumbprint is null ? office.ClientCertificates : office.ClientCertificates.FindAll(one => one != Convert.ToHexString(row.Thumbprint));
        if (left.Count > 0 && (actor.Certificate is null || !left.Contains(actor.Certificate)))
        {
            return CredentialRefusals.CertificateNotPresented;
        }

        if (left.Count < office.ClientCertificates.Count)
        {
            office.ClientCertificates = left;
            await db.SaveChangesAsync(cancel);
            await audit.AppendAsync(nameof(WaiveCertificate), id, cancel);
        }

        return default(Done);
    }
}
