using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CarePlanCloud.Application.Credentials;
using Xunit;

namespace CarePlanCloud.Application.Tests.Credentials;

/// <summary>What is read of a certificate file, and what is not even looked at.</summary>
public sealed class CertificateFileTests
{
    [Theory]
    [InlineData("CN=見本, OU=介護保険証明書, O=見本認証局", CertificateKind.CareInsurance)]
    [InlineData("CN=見本, OU=介護ＤＸ証明書", CertificateKind.CareDx)]
    [InlineData("CN=見本, OU=介護DX証明書", CertificateKind.CareDx)]
    [InlineData("CN=見本, OU=代理人証明書（介護保険）", CertificateKind.Agent)]
    [InlineData("CN=見本, OU=障害者総合支援証明書", CertificateKind.Disability)]
    [InlineData("CN=9970000011, O=Example", null)]
    public void The_kind_is_told_by_the_words_in_it(string subject, CertificateKind? kind) =>
        Assert.Equal(kind, CertificateFile.Read(TestCertificates.File(subject)).Value.Kind);

    [Fact]
    public void A_policy_may_name_the_kind_as_well()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509Extension("2.5.29.32", [4, 21, .. Encoding.UTF8.GetBytes("介護DX証明書")], critical: false));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90));
        Assert.Equal(CertificateKind.CareDx, CertificateFile.Read(certificate.Export(X509ContentType.Cert)).Value.Kind);
    }

    [Fact]
    public void Days_are_those_in_Japan_and_PEM_reads_as_DER_does()
    {
        using var certificate = TestCertificates.Of("CN=見本, OU=介護DX証明書", "2026-04-01", "2029-03-31");
        var der = CertificateFile.Read(certificate.Export(X509ContentType.Cert)).Value;
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2029, 3, 31)), (der.ValidFrom, der.ValidUntil));
        Assert.Equal(certificate.SerialNumber, der.Serial);
        Assert.Equal(certificate.GetCertHashString(HashAlgorithmName.SHA256), der.Thumbprint);
        Assert.Equal(der, CertificateFile.Read(Encoding.ASCII.GetBytes(certificate.ExportCertificatePem())).Value);
    }

    [Fact]
    public void What_holds_a_private_key_is_refused_whatever_it_is_called()
    {
        using var certificate = TestCertificates.Of("CN=見本, OU=介護DX証明書", "2026-04-01", "2029-03-31");
        using var key = certificate.GetECDsaPrivateKey()!;
        byte[][] files =
        [
            certificate.Export(X509ContentType.Pkcs12, "secret"), certificate.Export(X509ContentType.Pkcs12), key.ExportPkcs8PrivateKey(),
            Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem()),
            Encoding.ASCII.GetBytes(key.ExportEncryptedPkcs8PrivateKeyPem("secret", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000))),
        ];
        Assert.All(files, file => Assert.Equal("private_key_not_wanted", CertificateFile.Read(file).Refusal?.Code));
    }

    [Fact]
    public void What_is_no_certificate_is_told()
    {
        var file = TestCertificates.File("CN=見本");
        byte[][] broken = [[], [0], "見本"u8.ToArray(), file[..^40], [.. file[..20], .. new byte[200]], [0x30, 0x80]];
        Assert.All(broken, bytes => Assert.Equal("not_a_certificate", CertificateFile.Read(bytes).Refusal?.Code));
        Assert.Equal("certificate_too_large", CertificateFile.Read(new byte[CertificateFile.MostBytes + 1]).Refusal?.Code);
    }

    [Fact]
    public void Random_bytes_never_break_it()
    {
        var random = new Random(20261123);
        var file = TestCertificates.File("CN=見本, OU=介護DX証明書");
        for (var round = 0; round < 2000; round++)
        {
            var bytes = file.ToArray();
            for (var at = random.Next(1, 6); at > 0; at--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(CertificateFile.Read(bytes));
        }
    }
}
