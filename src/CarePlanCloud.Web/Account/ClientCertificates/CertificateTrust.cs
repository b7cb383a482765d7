using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CarePlanCloud.Web.Account.ClientCertificates;

/// <summary>What an authority says of a certificate: chain, days, purpose, revocation. The proxy has looked before; it is looked at again here.</summary>
internal sealed class CertificateTrust(ClientCertificateOptions options, TimeProvider clock)
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private const string BasicConstraints = "2.5.29.19";

    /// <returns>Null when it is sound, else why not, for the log.</returns>
    public string? Fault(X509Certificate2 certificate)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(options.AuthorityFile);
        if (!IsForClients(certificate))
        {
            return "not made for clients";
        }

        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(authorities);
        policy.ExtraStore.AddRange(authorities);
        policy.ApplicationPolicy.Add(new Oid(ClientAuthentication));
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = clock.GetUtcNow().UtcDateTime;
        policy.VerificationTimeIgnored = false;

        // Lists of the authority's own are looked at below; nothing is fetched over the network while somebody waits.
        policy.RevocationMode = X509RevocationMode.NoCheck;
        if (!chain.Build(certificate))
        {
            return string.Join(' ', chain.ChainStatus.Select(status => status.Status).Distinct());
        }

        return chain.ChainElements.SkipLast(1).Any(element => IsRevoked(element.Certificate)) ? "revoked" : null;
    }

    // Without a list of purposes a certificate would be good for anything.
    private static bool IsForClients(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any(purposes => purposes.EnhancedKeyUsages.Cast<Oid>().Any(purpose => purpose.Value == ClientAuthentication))
        && !certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.Oid?.Value == BasicConstraints && constraints.CertificateAuthority);

    private bool IsRevoked(X509Certificate2 certificate) => options.RevocationFiles.Any(file =>
    {
        var bytes = File.ReadAllBytes(file);
        var list = bytes.AsSpan().StartsWith("-----"u8)
            ? CertificateRevocationListBuilder.LoadPem(Encoding.ASCII.GetString(bytes), out BigInteger _)
            : CertificateRevocationListBuilder.Load(bytes, out BigInteger _, out _);
        return list.RemoveEntry(certificate.SerialNumberBytes.Span);
    });
}
