using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Operating;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Ending.Deleting;

/// <summary>A certificate as whoever holds its link sees it.</summary>
/// <param name="Holds">Whether the signatures are sound.</param>
public sealed record DeletionCertificateView(string Number, DeletionStatement Statement, DateTimeOffset LinkExpiresAt, bool Holds, RawFile Pdf, RawFile Package);

/// <summary>削除証明書, by the secret of the link that was mailed.</summary>
[Anonymous("The office is gone; the secret decides which certificate, and it names no client.")]
public sealed class OpenDeletionCertificate(DeletionCertificates certificates)
{
    public async Task<Outcome<DeletionCertificateView>> RunAsync(string secret, CancellationToken cancel) =>
        await certificates.FindAsync(secret, cancel) is not { } found ? EndingRefusals.CertificateNotFound : new DeletionCertificateView(
            found.Name, DeletionStatement.Read(found.Statement), found.LinkExpiresAt, await certificates.HoldsAsync(found, cancel),
            new RawFile(DeletionCertificates.NameOf(found) + ".pdf", found.Pdf), await certificates.PackageAsync(found, cancel));
}

/// <summary>For the console: the paper, or the package with its signatures.</summary>
[Requires(Permission.Operate)]
public sealed class DownloadDeletionCertificate(CareDb db, DeletionCertificates certificates, OperatorTrail trail)
{
    public async Task<Outcome<RawFile>> RunAsync(Guid id, bool asPackage, CancellationToken cancel)
    {
        if (await db.DeletionCertificates.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } found)
        {
            return EndingRefusals.CertificateNotFound;
        }

        trail.Append(nameof(DownloadDeletionCertificate), id, found.OfficeId, found.Name);
        await db.SaveChangesAsync(cancel);
        return asPackage ? await certificates.PackageAsync(found, cancel) : new RawFile(DeletionCertificates.NameOf(found) + ".pdf", found.Pdf);
    }
}
