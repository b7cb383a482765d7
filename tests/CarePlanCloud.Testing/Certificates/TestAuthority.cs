using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CarePlanCloud.Testing.Certificates;

/// <summary>A private authority of certificates that nobody else trusts, and its lists of revoked ones.</summary>
public sealed class TestAuthority : IDisposable
{
    private const string ForClients = "1.3.6.1.5.5.7.3.2";

    private const string ForServers = "1.3.6.1.5.5.7.3.1";

    private readonly X509Certificate2 root;

    public TestAuthority(string name = "見本認証局")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        root = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-5), DateTimeOffset.UtcNow.AddYears(20));
    }

    public string Pem => root.ExportCertificatePem();

    public X509Certificate2 Issue(string subject, DateTimeOffset? from = null, DateTimeOffset? until = null, bool? forClients = true)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, false, 0, critical: true));
        if (forClients is { } clients)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(clients ? ForClients : ForServers)], critical: false));
        }

        return request.Create(root, from ?? DateTimeOffset.UtcNow.AddDays(-1), until ?? DateTimeOffset.UtcNow.AddYears(3), RandomNumberGenerator.GetBytes(8));
    }

    /// <summary>DER.</summary>
    public byte[] Revoke(params IReadOnlyList<X509Certificate2> certificates)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var certificate in certificates)
        {
            list.AddEntry(certificate);
        }

        return list.Build(root, 1, DateTimeOffset.UtcNow.AddYears(1), HashAlgorithmName.SHA256);
    }

    /// <summary>As nginx hands it on (<c>$ssl_client_escaped_cert</c>).</summary>
    public static string HeaderOf(X509Certificate2 certificate) => Uri.EscapeDataString(certificate.ExportCertificatePem() + "\n");

    public void Dispose() => root.Dispose();
}
