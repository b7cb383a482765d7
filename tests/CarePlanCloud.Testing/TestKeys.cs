using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CarePlanCloud.Testing;

/// <summary>What the product needs outside Development to protect its keys: a certificate made for this run, gone with it.</summary>
public static class TestKeys
{
    public const string Password = "test";

    private static readonly Lazy<string> Made = new(Make);

    public static string CertificateFile => Made.Value;

    private static string Make()
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest("CN=careplan keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var folder = Directory.CreateTempSubdirectory("careplan-keys");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var file = Path.Combine(folder.FullName, "keys.p12");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, Password));
        return file;
    }
}
