using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Credentials;

/// <summary>
/// 接続に証明書を求める: from now on (within a minute) every connection of the office needs this certificate or another one that is asked for. Who
/// asks for the first one has to come with it, so that nobody locks the office out.
/// </summary>
[Requires(Permission.ManageOffice)]
public sealed class RequireCertificate(CareDb db, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        await db.TakeTurnAsync("credentials:" + db.TenantId, cancel);
        var row = await db.OfficeCertificates.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.RemovedAt == null, cancel);
        if (row is null)
        {
            return CredentialRefusals.CertificateNotFound;
        }

        if (row.Thumbprint is null)
        {
            return CredentialRefusals.CertificateWithoutFile;
        }

        if (row.ValidUntil < clock.TodayInJapan())
        {
            return CredentialRefusals.Expired(row.ValidUntil);
        }

        var thumbprint = Convert.ToHexString(row.Thumbprint);
        var office = await db.Offices.SingleAsync(office => office.Id == row.TenantId, cancel);
        if (office.ClientCertificates.Count == 0 && actor.Certificate != thumbprint)
        {
            return CredentialRefusals.CertificateNotPresented;
        }

        if (!office.ClientCertificates.Contains(thumbprint))
        {
            office.ClientCertificates = [.. office.ClientCertificates, thumbprint];
            await db.SaveChangesAsync(cancel);
            await audit.AppendAsync(nameof(RequireCertificate), id, cancel);
        }

        return default(Done);
    }
}
