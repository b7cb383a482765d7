using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CarePlanCloud.Application.Tests.Credentials;

/// <summary>Certificates of a private authority that nobody trusts.</summary>
internal static class TestCertificates
{
    public static X509Certificate2 Of(string subject, string from, string until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.Parse(from + "T00:00:00+09:00", null), DateTimeOffset.Parse(until + "T23:59:59+09:00", null));
    }

    /// <summary>DER, as .cer.</summary>
    public static byte[] File(string subject, string from = "2026-04-01", string until = "2029-03-31")
    {
        using var certificate = Of(subject, from, until);
        return certificate.Export(X509ContentType.Cert);
    }
}
