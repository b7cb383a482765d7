using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace CarePlanCloud.Web.Startup;

/// <summary>
/// The keys that protect cookies, letters and authenticator secrets lie in the database. Outside Development they are written there only under a
/// certificate that the database does not hold, so that a copy of the database opens nothing.
/// </summary>
internal static class KeyProtection
{
    public const string FileSetting = "Keys:CertificateFile";

    public const string PasswordSetting = "Keys:CertificatePassword";

    public static void ProtectKeys(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            return;
        }

        var file = builder.Configuration[FileSetting] ?? throw new InvalidOperationException(
            $"{FileSetting.Replace(":", "__", StringComparison.Ordinal)} is not set: outside Development the keys of cookies are protected by a certificate (PKCS#12). "
            + "See deploy/runbooks/keys.md.");
        var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, builder.Configuration[PasswordSetting]);
        if (!certificate.HasPrivateKey)
        {
            throw new InvalidOperationException("The certificate that protects the keys of cookies has no private key.");
        }

        builder.Services.AddDataProtection().ProtectKeysWithCertificate(certificate);
    }
}
