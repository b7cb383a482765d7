using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Credentials;

/// <summary>
/// Reads the public part of a certificate (.cer, .crt, .der, .pem). What holds a private key is refused and forgotten: it belongs in the
/// store of the office's computer and nowhere else.
/// </summary>
public static class CertificateFile
{
    /// <summary>A certificate has two or three kilobytes.</summary>
    public const int MostBytes = 64 * 1024;

    private const string PolicyExtension = "2.5.29.32";

    // The longer word first: an agent's certificate may speak of 介護保険 as well.
    private static readonly (string Word, CertificateKind Kind)[] Words =
    [
        ("代理人", CertificateKind.Agent), ("障害者総合支援", CertificateKind.Disability), ("介護DX", CertificateKind.CareDx),
        ("介護保険", CertificateKind.CareInsurance),
    ];

    public static Outcome<CertificateReading> Read(ReadOnlyMemory<byte> bytes) => Read<CertificateReading>(bytes, (certificate, kind) => ReadingOf(certificate, kind));

    /// <param name="bytes">Of the file.</param>
    /// <param name="say">What is wanted of the certificate and its kind; null for a kind that its words do not tell.</param>
    internal static Outcome<TFacts> Read<TFacts>(ReadOnlyMemory<byte> bytes, Func<X509Certificate2, CertificateKind?, Outcome<TFacts>> say)
    {
        if (bytes.Length == 0)
        {
            return CredentialRefusals.Broken;
        }

        if (bytes.Length > MostBytes)
        {
            return CredentialRefusals.TooLarge;
        }

        if (HoldsPrivateKey(bytes.Span))
        {
            return CredentialRefusals.PrivateKey;
        }

        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(bytes.Span);
            return say(certificate, KindOf(certificate));
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            return CredentialRefusals.Broken;
        }
    }

    private static CertificateReading ReadingOf(X509Certificate2 certificate, CertificateKind? kind) => new(
        kind, certificate.SerialNumber, certificate.Subject, certificate.Issuer, DayOf(certificate.NotBefore), DayOf(certificate.NotAfter),
        certificate.GetCertHashString(HashAlgorithmName.SHA256));

    private static DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(new DateTimeOffset(instant).InJapan().DateTime);

    private static bool HoldsPrivateKey(ReadOnlySpan<byte> bytes) =>
        Encoding.Latin1.GetString(bytes).Contains("PRIVATE KEY-----", StringComparison.Ordinal) || IsKeyStore(bytes) || IsBareKey(bytes);

    // PKCS#12: a sequence of version 3 and contents (RFC 7292), whatever the file is called.
    private static bool IsKeyStore(ReadOnlySpan<byte> bytes) => BeginsWithVersion(bytes, 3, Asn1Tag.Sequence);

    // PKCS#8 and PKCS#1: a sequence of version 0 and an algorithm or a number.
    private static bool IsBareKey(ReadOnlySpan<byte> bytes) => BeginsWithVersion(bytes, 0, null);

    private static bool BeginsWithVersion(ReadOnlySpan<byte> bytes, int version, Asn1Tag? next)
    {
        try
        {
            var inner = new AsnReader(bytes.ToArray(), AsnEncodingRules.BER).ReadSequence();
            return inner.PeekTag().HasSameClassAndValue(Asn1Tag.Integer) && inner.TryReadInt32(out var found) && found == version
                && inner.HasData && (next is not { } tag || inner.PeekTag().HasSameClassAndValue(tag));
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    private static CertificateKind? KindOf(X509Certificate2 certificate)
    {
        var text = string.Join('\n', certificate.Subject, certificate.Issuer, PoliciesOf(certificate)).Normalize(NormalizationForm.FormKC);
        foreach (var (word, kind) in Words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    // A notice of a policy is UTF-8 or UTF-16 text somewhere in it; only the words are looked for.
    private static string PoliciesOf(X509Certificate2 certificate)
    {
        var policies = certificate.Extensions.FirstOrDefault(extension => extension.Oid?.Value == PolicyExtension)?.RawData ?? [];
        return string.Join('\n', Encoding.UTF8.GetString(policies), Encoding.BigEndianUnicode.GetString(policies), Encoding.BigEndianUnicode.GetString(policies.AsSpan(Math.Min(1, policies.Length))));
    }
}
