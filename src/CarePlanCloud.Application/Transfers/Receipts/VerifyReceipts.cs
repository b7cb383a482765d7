using System.Security.Cryptography;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Receipts;

/// <summary>How many receipts hold, and the message of the first that does not (null when all do).</summary>
public sealed record ReceiptVerdict(int Receipts, Guid? FirstBroken);

/// <summary>
/// Checks every receipt of the office: the signature of each, the chain of those it issued, and the bytes of the files they speak of.
/// </summary>
[Requires(Permission.ViewClients)]
public sealed class VerifyReceipts(CareDb db)
{
    public async Task<Outcome<ReceiptVerdict>> RunAsync(CancellationToken cancel)
    {
        var keys = await db.SigningKeys.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.PublicKey, cancel);
        var (count, issued, previous) = (0, 0L, new byte[SHA256.HashSizeInBytes]);
        foreach (var receipt in await db.Receipts.AsNoTracking().OrderBy(row => row.IsIssuer).ThenBy(row => row.Number).ToListAsync(cancel))
        {
            var statement = ReceiptStatement.Read(receipt.Statement);
            var inChain = !receipt.IsIssuer || (receipt.Number == ++issued && statement.Number == issued
                && statement.Previous == Convert.ToHexStringLower(previous) && receipt.Hash.AsSpan().SequenceEqual(SHA256.HashData(receipt.Statement)));
            if (!inChain || !IsSigned(receipt, keys) || !await HasFilesAsync(receipt, statement, cancel))
            {
                return new ReceiptVerdict(count, receipt.MessageId);
            }

            count++;
            previous = receipt.IsIssuer ? receipt.Hash : previous;
        }

        return new ReceiptVerdict(count, null);
    }

    private static bool IsSigned(Receipt receipt, Dictionary<Guid, byte[]> keys)
    {
        if (!keys.TryGetValue(receipt.KeyId, out var publicKey))
        {
            return false;
        }

        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return key.VerifyData(receipt.Statement, receipt.Signature, HashAlgorithmName.SHA256);
    }

    private async Task<bool> HasFilesAsync(Receipt receipt, ReceiptStatement statement, CancellationToken cancel)
    {
        var kept = receipt is { IsIssuer: true, Event: ReceiptDesk.Delivered }
            ? await (from unit in db.Incoming
                     join file in db.IncomingFiles on unit.Id equals file.IncomingId
                     where unit.MessageId == receipt.MessageId
                     orderby file.Position
                     select file.Content).ToListAsync(cancel)
            : await db.OutgoingFiles.Where(file => file.OutgoingId == receipt.MessageId).OrderBy(file => file.Position).Select(file => file.Content).ToListAsync(cancel);

        // What the receiver already had by hand lies in its inbox under no message; the signature is then all there is.
        return kept.Count == 0 || kept.Select(content => Convert.ToHexStringLower(SHA256.HashData(content))).Order(StringComparer.Ordinal)
            .SequenceEqual(statement.Files.Select(file => file.Sha256).Order(StringComparer.Ordinal));
    }
}
