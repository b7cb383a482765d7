namespace CarePlanCloud.Application.Credentials;

/// <summary>Who recorded and removed what, newest first.</summary>
internal static class CredentialHistory
{
    private const int Shown = 50;

    public static IReadOnlyList<CredentialPast> Of(
        IEnumerable<NationalPassword> passwords, IEnumerable<OfficeCertificate> certificates, IEnumerable<NationalLicence> licences, Func<Guid?, string> name)
    {
        var past = passwords.Select(row => new CredentialPast(row.RecordedAt, name(row.RecordedBy), $"国のシステムのパスワードを {row.ChangedOn:yyyy/MM/dd} に変えたことを記録"))
            .Concat(certificates.SelectMany(row => Both(row.RecordedAt, row.RecordedBy, row.RemovedAt, row.RemovedBy, $"{CertificateKinds.NameOf(row.Kind)}（{row.Serial}、{row.ValidUntil:yyyy/MM/dd} まで）", name)))
            .Concat(licences.SelectMany(row => Both(row.RecordedAt, row.RecordedBy, row.RemovedAt, row.RemovedBy, $"国のシステムのライセンス（{row.StartsOn:yyyy/MM/dd}〜{row.EndsOn:yyyy/MM/dd}）", name)));
        return [.. past.OrderByDescending(row => row.At).Take(Shown)];
    }

    private static IEnumerable<CredentialPast> Both(
        DateTimeOffset recordedAt, Guid? recordedBy, DateTimeOffset? removedAt, Guid? removedBy, string what, Func<Guid?, string> name)
    {
        yield return new CredentialPast(recordedAt, name(recordedBy), what + "を記録");
        if (removedAt is { } at)
        {
            yield return new CredentialPast(at, name(removedBy), what + "を一覧から外した");
        }
    }
}
