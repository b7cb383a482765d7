using System.Security.Cryptography;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Relaying;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Receipts;

/// <summary>Issues 受領証, one for each message and event, each naming the one before it. In the transaction of the delivery; the caller saves.</summary>
public sealed class ReceiptDesk(CareDb db, ReceiptKeys keys, TimeProvider clock)
{
    public const string Delivered = "delivered";

    /// <returns>The receipt of each message, in their order: the one there is, when it was delivered before.</returns>
    internal async Task<IReadOnlyList<Receipt>> IssueAsync(IReadOnlyList<Message> messages, CancellationToken cancel)
    {
        // One chain for each office: whoever comes second waits and finds the first.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"receipt:" + db.TenantId}, 0))", cancel);
        var ids = messages.Select(message => message.Id).ToList();
        var receipts = await db.Receipts.Where(row => ids.Contains(row.MessageId) && row.Event == Delivered).ToDictionaryAsync(row => row.MessageId, cancel);
        if (receipts.Count == ids.Count)
        {
            return [.. ids.Select(id => receipts[id])];
        }

        var own = (await db.OwnOfficeAsync(cancel)).OfficeNumber;
        var last = await db.Receipts.AsNoTracking().Where(row => row.IsIssuer).OrderByDescending(row => row.Number)
            .Select(row => new { row.Number, row.Hash }).FirstOrDefaultAsync(cancel);
        var (keyId, key) = await keys.CurrentAsync(cancel);
        using (key)
        {
            var (number, previous) = (last?.Number ?? 0, last?.Hash ?? new byte[SHA256.HashSizeInBytes]);
            foreach (var message in messages.Where(message => !receipts.ContainsKey(message.Id)))
            {
                var statement = new ReceiptStatement(
                    1, Delivered, message.Id, own, ++number, message.SenderOfficeNumber, own, clock.GetUtcNow(), [.. message.Files.Select(ReceivedFile.Of)],
                    Convert.ToHexStringLower(previous), keyId);
                var bytes = statement.ToBytes();
                var issued = db.Receipts.Add(Receipt(statement, new IssuedReceipt(bytes, key.SignData(bytes, HashAlgorithmName.SHA256)), isIssuer: true)).Entity;
                receipts.Add(message.Id, issued);
                previous = issued.Hash;
            }
        }

        return [.. ids.Select(id => receipts[id])];
    }

    /// <summary>As the sender: keeps a copy of what the receiver signed.</summary>
    internal async Task KeepAsync(IEnumerable<IssuedReceipt> issued, CancellationToken cancel)
    {
        var read = issued.Select(receipt => (Receipt: receipt, Statement: ReceiptStatement.Read(receipt.Statement))).ToList();
        var ids = read.ConvertAll(receipt => receipt.Statement.MessageId);
        var kept = (await db.Receipts.AsNoTracking().Where(row => ids.Contains(row.MessageId)).Select(row => new { row.MessageId, row.Event }).ToListAsync(cancel))
            .ConvertAll(row => (row.MessageId, row.Event)).ToHashSet();
        db.Receipts.AddRange(read.Where(receipt => !kept.Contains((receipt.Statement.MessageId, receipt.Statement.Event)))
            .Select(receipt => Receipt(receipt.Statement, receipt.Receipt, isIssuer: false)));
    }

    private Receipt Receipt(ReceiptStatement statement, IssuedReceipt signed, bool isIssuer) => new()
    {
        TenantId = db.TenantId, MessageId = statement.MessageId, Event = statement.Event, IsIssuer = isIssuer, Number = statement.Number,
        Statement = signed.Statement, Signature = signed.Signature, Hash = SHA256.HashData(signed.Statement), KeyId = statement.KeyId,
    };
}

/// <summary>A receipt on its way to the sender: the signed bytes and the signature, nothing of the receiver's own data.</summary>
public sealed record IssuedReceipt(byte[] Statement, byte[] Signature);
