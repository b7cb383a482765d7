using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CarePlanCloud.Application.Credentials;
using CarePlanCloud.Application.Onboarding;
using Xunit;

namespace CarePlanCloud.Application.Tests.Onboarding;

public sealed class ApplicantCertificateTests
{
    [Fact]
    public void Binary_and_PEM_say_the_same()
    {
        var binary = Applying.Certificate("CN=見本, O=株式会社見本北");
        var pem = Encoding.ASCII.GetBytes(PemEncoding.WriteString("CERTIFICATE", binary));
        Assert.Equal(ApplicantCertificate.Read(binary).Value, ApplicantCertificate.Read(pem).Value);
    }

    [Fact]
    public void Without_an_organisation_the_common_name_is_the_holder() => Assert.Equal("見本事業所", ApplicantCertificate.Read(Applying.Certificate("CN=見本事業所")).Value.Organisation);

    [Fact]
    public void A_file_with_a_private_key_is_refused_whatever_its_shape()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=見本", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90));
        Assert.Equal("private_key_not_wanted", ApplicantCertificate.Read(certificate.Export(X509ContentType.Pkcs12)).Refusal?.Code);
        Assert.Equal("private_key_not_wanted", ApplicantCertificate.Read(certificate.Export(X509ContentType.Pkcs12, "secret")).Refusal?.Code);
        Assert.Equal("private_key_not_wanted", ApplicantCertificate.Read(Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem())).Refusal?.Code);
    }

    [Theory]
    [InlineData("O=代理人証明書, CN=見本")]
    [InlineData("OU=障害者総合支援, CN=見本")]
    public void A_certificate_of_another_kind_is_told_apart(string subject) =>
        Assert.Equal("certificate_of_other_kind", ApplicantCertificate.Read(Applying.Certificate(subject)).Refusal?.Code);

    [Fact]
    public void What_is_no_certificate_is_refused()
    {
        Assert.Equal("not_a_certificate", ApplicantCertificate.Read([]).Refusal?.Code);
        Assert.Equal("not_a_certificate", ApplicantCertificate.Read("証明書"u8.ToArray()).Refusal?.Code);
        Assert.Equal("not_a_certificate", ApplicantCertificate.Read(Applying.Certificate("CN=x")[..^10]).Refusal?.Code);
        Assert.Equal("certificate_too_large", ApplicantCertificate.Read(new byte[CertificateFile.MostBytes + 1]).Refusal?.Code);
    }
}
