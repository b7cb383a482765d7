using System.Security.Cryptography;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Relaying;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Receipts;

/// <summary>Issues 受領証, one for each message and event, each naming the one before it. In the transaction of the delivery; the caller saves.</summary>
public sealed class ReceiptDesk(CareDb db, ReceiptKeys keys, TimeProvider clock)
{
    /// <summary>A unit of another office was in this one's inbox.</summary>
    public const string Delivered = "delivered";

    /// <summary>A partner outside said that this office's unit arrived: by its link, or on the phone.</summary>
    public const string ConfirmedByLink = "confirmed_by_link", ConfirmedByPhone = "confirmed_by_phone";

    private sealed record Proven(Guid MessageId, string Sender, string Receiver, IReadOnlyList<RawFile> Files);

    /// <summary>As the receiver.</summary>
    /// <returns>The receipt of each message, in their order: the one there is, when it was delivered before.</returns>
    internal async Task<IReadOnlyList<Receipt>> IssueAsync(IReadOnlyList<Message> messages, CancellationToken cancel)
    {
        var own = (await db.OwnOfficeAsync(cancel)).OfficeNumber;
        return await IssueAsync(Delivered, own, [.. messages.Select(message => new Proven(message.Id, message.SenderOfficeNumber, own, message.Files))], cancel);
    }

    /// <summary>As the sender, for a receiver who has no key here: what was said, when, about which files.</summary>
    internal async Task ConfirmAsync(Outgoing unit, string happened, CancellationToken cancel)
    {
        var own = (await db.OwnOfficeAsync(cancel)).OfficeNumber;
        var files = await db.OutgoingFiles.AsNoTracking().Where(file => file.OutgoingId == unit.Id).OrderBy(file => file.Position)
            .Select(file => new { file.Name, file.Content }).ToListAsync(cancel);
        await IssueAsync(
            happened, own, [new Proven(unit.Id, own, unit.ReceiverOfficeNumber, files.ConvertAll(file => new RawFile(file.Name, file.Content)))], cancel);
    }

    private async Task<IReadOnlyList<Receipt>> IssueAsync(string happened, string own, IReadOnlyList<Proven> all, CancellationToken cancel)
    {
        // One chain for each office: whoever comes second waits and finds the first.
        await db.TakeTurnAsync("receipt:" + db.TenantId, cancel);
        var ids = all.Select(one => one.MessageId).ToList();
        var receipts = await db.Receipts.Where(row => ids.Contains(row.MessageId) && row.Event == happened).ToDictionaryAsync(row => row.MessageId, cancel);
        if (receipts.Count == ids.Count)
        {
            return [.. ids.Select(id => receipts[id])];
        }

        var last = await db.Receipts.AsNoTracking().Where(row => row.IsIssuer).OrderByDescending(row => row.Number)
            .Select(row => new { row.Number, row.Hash }).FirstOrDefaultAsync(cancel);
        var (keyId, key) = await keys.CurrentAsync(cancel);
        using (key)
        {
            var (number, previous) = (last?.Number ?? 0, last?.Hash ?? new byte[SHA256.HashSizeInBytes]);
            foreach (var one in all.Where(one => !receipts.ContainsKey(one.MessageId)))
            {
                var statement = new ReceiptStatement(
                    1, happened, one.MessageId, own, ++number, one.Sender, one.Receiver, clock.GetUtcNow(), [.. one.Files.Select(ReceivedFile.Of)],
                    Convert.ToHexStringLower(previous), keyId);
                var bytes = statement.ToBytes();
                var issued = db.Receipts.Add(Receipt(statement, new IssuedReceipt(bytes, key.SignData(bytes, HashAlgorithmName.SHA256)), isIssuer: true)).Entity;
                receipts.Add(one.MessageId, issued);
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
