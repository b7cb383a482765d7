using System.Security.Cryptography;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Receipts;

/// <summary>The public half of a key that signs or signed receipts.</summary>
/// <param name="X">Of the point on P-256, 32 bytes.</param>
/// <param name="Y">Likewise.</param>
/// <param name="Pem">SubjectPublicKeyInfo, as OpenSSL takes it.</param>
public sealed record PublishedKey(Guid Id, byte[] X, byte[] Y, string Pem, DateTimeOffset CreatedAt);

/// <summary>The published keys, newest first. Old ones stay: what they signed must verify for years.</summary>
[Anonymous("Public keys: anybody may verify a receipt, without an office here.")]
public sealed class ListReceiptKeys(CareDb db)
{
    public async Task<Outcome<IReadOnlyList<PublishedKey>>> RunAsync(CancellationToken cancel)
    {
        var keys = await db.SigningKeys.AsNoTracking().OrderByDescending(row => row.CreatedAt)
            .Select(row => new { row.Id, row.PublicKey, row.CreatedAt }).ToListAsync(cancel);
        return Outcomes.Of<IReadOnlyList<PublishedKey>>(keys.ConvertAll(row => Published(row.Id, row.PublicKey, row.CreatedAt)));
    }

    private static PublishedKey Published(Guid id, byte[] publicKey, DateTimeOffset createdAt)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new PublishedKey(id, point.X!, point.Y!, PemEncoding.WriteString("PUBLIC KEY", publicKey) + "\n", createdAt);
    }
}
