using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Credentials;

/// <summary>証明書ファイルから入れる: what it says is kept, the file is not.</summary>
[Requires(Permission.ManageOffice)]
public sealed class TakeCertificate(CertificateDesk desk, AuditTrail audit, TimeProvider clock)
{
    /// <param name="file">.cer or .pem.</param>
    /// <param name="kind">For a certificate that does not name its kind; what it names itself counts more.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<Guid>> RunAsync(ReadOnlyMemory<byte> file, CertificateKind? kind, CancellationToken cancel)
    {
        var read = CertificateFile.Read(file);
        if (read.Refusal is { } unreadable)
        {
            return unreadable;
        }

        if (read.Value.ValidUntil < clock.TodayInJapan())
        {
            return CredentialRefusals.Expired(read.Value.ValidUntil);
        }

        if ((read.Value.Kind ?? kind) is not { } known)
        {
            return CredentialRefusals.KindUnknown;
        }

        var kept = await desk.KeepAsync(known, read.Value, cancel);
        if (kept.Refusal is { } refusal)
        {
            return refusal;
        }

        await audit.AppendAsync(nameof(TakeCertificate), kept.Value.Id, cancel);
        return kept.Value.Id;
    }
}
