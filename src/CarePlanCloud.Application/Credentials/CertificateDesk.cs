using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Credentials;

/// <summary>Keeps what was typed or read of a certificate, once.</summary>
public sealed class CertificateDesk(CareDb db, CurrentActor actor, TimeProvider clock)
{
    private const int LongestSerial = 64;
    private const int LongestName = 500;
    private const int MostDays = 3660;

    internal async Task<Outcome<OfficeCertificate>> KeepAsync(CertificateKind kind, CertificateReading reading, CancellationToken cancel)
    {
        var (serial, subject, issuer) = (reading.Serial.FoldWidth().Trim(), reading.Subject.Trim(), reading.Issuer.Trim());
        if (!Enum.IsDefined(kind))
        {
            return CredentialRefusals.BadKind;
        }

        if (serial.Length is 0 or > LongestSerial || subject.Length > LongestName || issuer.Length > LongestName || $"{serial}{subject}{issuer}".Any(char.IsControl)
            || reading.ValidFrom == default || reading.ValidUntil <= reading.ValidFrom || reading.ValidUntil.DayNumber - reading.ValidFrom.DayNumber > MostDays)
        {
            return CredentialRefusals.BadCertificate;
        }

        await db.TakeTurnAsync("credentials:" + db.TenantId, cancel);
        if (await db.OfficeCertificates.AnyAsync(row => row.RemovedAt == null && row.Serial == serial && row.Kind == kind, cancel))
        {
            return CredentialRefusals.KnownCertificate;
        }

        var kept = db.OfficeCertificates.Add(new OfficeCertificate
        {
            TenantId = db.TenantId, Kind = kind, Serial = serial, Subject = subject, Issuer = issuer, ValidFrom = reading.ValidFrom, ValidUntil = reading.ValidUntil,
            Thumbprint = reading.Thumbprint.Length == 0 ? null : Convert.FromHexString(reading.Thumbprint), RecordedAt = clock.GetUtcNow(), RecordedBy = actor.Id,
        }).Entity;
        await db.SaveChangesAsync(cancel);
        return kept;
    }
}
