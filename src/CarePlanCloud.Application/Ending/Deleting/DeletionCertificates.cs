using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.DeletionCertificates;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Ending.Deleting;

/// <summary>Issues and verifies 削除証明書: signed by the keys that sign 受領証, so that whoever has one of those can verify the other.</summary>
public sealed class DeletionCertificates(CareDb db, ReceiptKeys keys, FormPrinter printer, IOptions<EndingOptions> options, TimeProvider clock)
{
    private const int SecretBytes = 32;

    /// <summary>The caller saves.</summary>
    /// <param name="terminationId">What it is about.</param>
    /// <param name="say">The statement, from the number and the key.</param>
    /// <param name="cancel">Stops.</param>
    internal async Task<(DeletionCertificate Certificate, string Secret)> IssueAsync(Guid terminationId, Func<string, Guid, DeletionStatement> say, CancellationToken cancel)
    {
        await db.TakeTurnAsync("deletion-certificate", cancel);
        var number = (await db.DeletionCertificates.MaxAsync(row => (int?)row.Number, cancel) ?? 0) + 1;
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var (keyId, key) = await keys.CurrentAsync(cancel);
        using (key)
        {
            var statement = say($"D-{number:0000}", keyId);
            var bytes = statement.ToBytes();
            var signature = key.SignData(bytes, HashAlgorithmName.SHA256);
            var pdf = printer.Print([new DeletionPaper { Statement = statement, StatementHash = Convert.ToHexStringLower(SHA256.HashData(bytes)), Signature = Convert.ToBase64String(signature) }], cancellation: cancel).Pdf;
            var certificate = new DeletionCertificate
            {
                Number = number, OfficeId = db.TenantId, TerminationId = terminationId, IssuedAt = clock.GetUtcNow(), Statement = bytes, Signature = signature, KeyId = keyId,
                Pdf = pdf, PdfSignature = key.SignData(pdf, HashAlgorithmName.SHA256), SecretHash = HashOf(secret), LinkExpiresAt = clock.GetUtcNow().AddDays(options.Value.LinkDays),
            };
            db.DeletionCertificates.Add(certificate);
            return (certificate, secret);
        }
    }

    /// <summary>By the secret of the mailed link, as long as it works.</summary>
    internal Task<DeletionCertificate?> FindAsync(string secret, CancellationToken cancel)
    {
        var (hash, now) = (HashOf(secret), clock.GetUtcNow());
        return db.DeletionCertificates.AsNoTracking().FirstOrDefaultAsync(row => row.SecretHash == hash && row.LinkExpiresAt > now, cancel);
    }

    /// <summary>Whether statement and paper are still what was signed.</summary>
    internal async Task<bool> HoldsAsync(DeletionCertificate certificate, CancellationToken cancel)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(await PublicKeyAsync(certificate, cancel), out _);
        return key.VerifyData(certificate.Statement, certificate.Signature, HashAlgorithmName.SHA256) && key.VerifyData(certificate.Pdf, certificate.PdfSignature, HashAlgorithmName.SHA256);
    }

    /// <summary>The certificate as a ZIP that can be verified anywhere without us.</summary>
    internal async Task<RawFile> PackageAsync(DeletionCertificate certificate, CancellationToken cancel)
    {
        var key = await PublicKeyAsync(certificate, cancel);
        var pem = PemEncoding.WriteString("PUBLIC KEY", key) + "\n";
        return new RawFile($"{NameOf(certificate)}.zip", StoredZips.Of(
            [
                ("はじめにお読みください.txt", Encoding.UTF8.GetBytes(HowTo(certificate))), ("certificate.pdf", certificate.Pdf), ("certificate.signature.der", ReceiptPackage.Der(certificate.PdfSignature)),
                ("statement.json", certificate.Statement), ("statement.signature.der", ReceiptPackage.Der(certificate.Signature)), ("public-key.pem", Encoding.ASCII.GetBytes(pem)),
            ],
            certificate.IssuedAt));
    }

    /// <summary>What its files are called.</summary>
    internal static string NameOf(DeletionCertificate certificate) => $"削除証明書_{certificate.Name}";

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private Task<byte[]> PublicKeyAsync(DeletionCertificate certificate, CancellationToken cancel) =>
        db.SigningKeys.Where(row => row.Id == certificate.KeyId).Select(row => row.PublicKey).SingleAsync(cancel);

    private static string HowTo(DeletionCertificate certificate) =>
        $"""
        削除証明書 {certificate.Name}

        certificate.pdf が証明書です。statement.json は、同じことをプログラムが読める形で書いたものです。

        確かめ方（CarePlanCloud もインターネットも要りません）
        1. 証明書:  openssl dgst -sha256 -verify public-key.pem -signature certificate.signature.der certificate.pdf
        2. 記載:    openssl dgst -sha256 -verify public-key.pem -signature statement.signature.der statement.json
           どちらも「Verified OK」と出れば、CarePlanCloud の署名（鍵 {certificate.KeyId}）のままです。
        3. 鍵:      public-key.pem は、CarePlanCloud の /.well-known/careplan-receipt-keys.pem にあるものと同じです。

        """;
}
