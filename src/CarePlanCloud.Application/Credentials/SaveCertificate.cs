using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Credentials;

/// <summary>A certificate typed by hand.</summary>
public sealed record CertificateDraft(CertificateKind Kind, string Serial, DateOnly ValidFrom, DateOnly ValidUntil, string Subject = "", string Issuer = "");

/// <summary>証明書を手で入れる.</summary>
[Requires(Permission.ManageOffice)]
public sealed class SaveCertificate(CertificateDesk desk, AuditTrail audit)
{
    public async Task<Outcome<Guid>> RunAsync(CertificateDraft draft, CancellationToken cancel)
    {
        var reading = new CertificateReading(draft.Kind, draft.Serial ?? "", draft.Subject ?? "", draft.Issuer ?? "", draft.ValidFrom, draft.ValidUntil, "");
        var kept = await desk.KeepAsync(draft.Kind, reading, cancel);
        if (kept.Refusal is { } refusal)
        {
            return refusal;
        }

        await audit.AppendAsync(nameof(SaveCertificate), kept.Value.Id, cancel);
        return kept.Value.Id;
    }
}
