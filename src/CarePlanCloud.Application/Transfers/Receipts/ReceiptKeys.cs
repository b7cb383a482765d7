using System.Security.Cryptography;
using CarePlanCloud.Application.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Receipts;

/// <summary>The keys that sign receipts: ECDSA on P-256. The private half lies protected by the web servers' keys.</summary>
public sealed class ReceiptKeys(CareDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Purpose = "CarePlanCloud.Receipts";

    /// <summary>The newest key, made on first use. The caller disposes it and saves.</summary>
    internal async Task<(Guid Id, ECDsa Key)> CurrentAsync(CancellationToken cancel)
    {
        var protector = protection.CreateProtector(Purpose);
        var stored = await NewestAsync(cancel);
        if (PrivateOf(stored, protector) is null)
        {
            // Of two offices that receive their first unit at once, one makes the key.
            await db.TakeTurnAsync("receipt-key", cancel);
            stored = await NewestAsync(cancel);
            stored = PrivateOf(stored, protector) is null ? db.SigningKeys.Add(NewKey(protector)).Entity : stored;
        }

        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(PrivateOf(stored, protector)!, out _);
        return (stored!.Id, key);
    }

    // Null when there is none, or when the keys that protected it are lost: then another one signs from now on, and the public half of this one
    // still proves what it signed.
    private static byte[]? PrivateOf(SigningKey? key, IDataProtector protector)
    {
        try
        {
            return key is null ? null : protector.Unprotect(key.ProtectedPrivateKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private Task<SigningKey?> NewestAsync(CancellationToken cancel) => db.SigningKeys.OrderByDescending(row => row.CreatedAt).FirstOrDefaultAsync(cancel);

    private SigningKey NewKey(IDataProtector protector)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new SigningKey
        {
            PublicKey = made.ExportSubjectPublicKeyInfo(),
            ProtectedPrivateKey = protector.Protect(made.ExportPkcs8PrivateKey()),
            CreatedAt = clock.GetUtcNow(),
        };
    }
}
