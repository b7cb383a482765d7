using System.Security.Cryptography.X509Certificates;
using CarePlanCloud.Testing.Certificates;
using CarePlanCloud.Web.Account.ClientCertificates;

namespace CarePlanCloud.Web.Tests.Account;

/// <summary>Which client certificates are sound: authority, days, purpose, revocation.</summary>
public sealed class CertificateTrustTests : IDisposable
{
    private readonly TestAuthority authority = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careplan-authority");

    [Fact]
    public void A_certificate_of_the_authority_is_sound() => Assert.Null(Fault(authority.Issue("CN=9970000011")));

    [Fact]
    public void An_expired_one_is_not() =>
        Assert.Contains("NotTimeValid", Fault(authority.Issue("CN=9970000011", DateTimeOffset.UtcNow.AddYears(-3), DateTimeOffset.UtcNow.AddDays(-1))), StringComparison.Ordinal);

    [Fact]
    public void One_that_begins_tomorrow_is_not() =>
        Assert.Contains("NotTimeValid", Fault(authority.Issue("CN=9970000011", DateTimeOffset.UtcNow.AddDays(1))), StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void One_that_was_not_made_for_clients_is_not(bool? forClients) =>
        Assert.Equal("not made for clients", Fault(authority.Issue("CN=9970000011", forClients: forClients)));

    [Fact]
    public void One_of_another_authority_of_the_same_name_is_not()
    {
        using var other = new TestAuthority();
        Assert.NotNull(Fault(other.Issue("CN=9970000011")));
    }

    [Fact]
    public void The_authority_itself_is_no_client()
    {
        using var root = X509Certificate2.CreateFromPem(authority.Pem);
        Assert.NotNull(Fault(root));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_revoked_one_is_not_and_others_of_the_list_stay(bool asPem)
    {
        var (revoked, sound) = (authority.Issue("CN=1"), authority.Issue("CN=2"));
        var list = authority.Revoke(revoked);
        var file = Path.Combine(folder.FullName, "revoked.crl");
        File.WriteAllBytes(file, asPem ? System.Text.Encoding.ASCII.GetBytes(System.Security.Cryptography.PemEncoding.WriteString("X509 CRL", list)) : list);
        Assert.Equal("revoked", Fault(revoked, file));
        Assert.Null(Fault(sound, file));
        Assert.Null(Fault(revoked));
    }

    public void Dispose()
    {
        authority.Dispose();
        folder.Delete(recursive: true);
    }

    private string? Fault(X509Certificate2 certificate, params string[] revoked)
    {
        var file = Path.Combine(folder.FullName, "authority.pem");
        File.WriteAllText(file, authority.Pem);
        return new CertificateTrust(new ClientCertificateOptions { AuthorityFile = file, RevocationFiles = revoked }, TimeProvider.System).Fault(certificate);
    }
}
