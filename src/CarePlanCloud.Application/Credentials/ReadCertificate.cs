using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Credentials;

/// <summary>What a certificate file says, before it is recorded; nothing is kept.</summary>
[Requires(Permission.ManageOffice)]
public sealed class ReadCertificate(TimeProvider clock)
{
    public Task<Outcome<CertificateReading>> RunAsync(ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var read = CertificateFile.Read(file);
        return Task.FromResult(read.IsDone && read.Value.ValidUntil < clock.TodayInJapan() ? CredentialRefusals.Expired(read.Value.ValidUntil) : read);
    }
}
