namespace CarePlanCloud.Application.Credentials;

/// <summary>What a certificate file says.</summary>
/// <param name="Kind">Null when no word of it names its kind: then the person says it.</param>
/// <param name="Thumbprint">SHA-256 of the certificate, in hexadecimal.</param>
public sealed record CertificateReading(
    CertificateKind? Kind, string Serial, string Subject, string Issuer, DateOnly ValidFrom, DateOnly ValidUntil, string Thumbprint);
