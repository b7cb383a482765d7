using System.Security.Cryptography;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
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

    /// <summary>As the receiver.</summary>
    /// <returns>The receipt of this message: the one there is, when it was delivered before.</returns>
    internal async Task<Receipt> IssueAsync(Guid messageId, string sender, IReadOnlyList<RawFile> files, CancellationToken cancel)
    {
        var own = (await db.OwnOfficeAsync(cancel)).OfficeNumber;
        return await IssueAsync(Delivered, messageId, own, sender, own, files, cancel);
    }

    /// <summary>As the sender, for a receiver who has no key here: what was said, when, about which files.</summary>
    internal async Task ConfirmAsync(Outgoing unit, string happened, CancellationToken cancel)
    {
        var own = (await db.OwnOfficeAsync(cancel)).OfficeNumber;
        var files = await db.OutgoingFiles.AsNoTracking().Where(file => file.OutgoingId == unit.Id).OrderBy(file => file.Position)
            .Select(file => new { file.Name, file.Content }).ToListAsync(cancel);
        await IssueAsync(happened, unit.Id, own, own, unit.ReceiverOfficeNumber, files.ConvertAll(file => new RawFile(file.Name, file.Content)), cancel);
    }

    private async Task<Receipt> IssueAsync(
        string happened, Guid messageId, string own, string sender, string receiver, IReadOnlyList<RawFile> files, CancellationToken cancel)
    {
        // One chain for each office: whoever comes second waits and finds the first.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"receipt:" + db.TenantId}, 0))", cancel);
        if (await db.Receipts.FirstOrDefaultAsync(row => row.MessageId == messageId && row.Event == happened, cancel) is { } known)
        {
            return known;
        }

        var last = await db.Receipts.AsNoTracking().Where(row => row.IsIssuer).OrderByDescending(row => row.Number)
            .Select(row => new { row.Number, row.Hash }).FirstOrDefaultAsync(cancel);
        var (keyId, key) = await keys.CurrentAsync(cancel);
        using (key)
        {
            var statement = new ReceiptStatement(
                1, happened, messageId, own, (last?.Number ?? 0) + 1, sender, receiver, clock.GetUtcNow(), [.. files.Select(ReceivedFile.Of)],
                Convert.ToHexStringLower(last?.Hash ?? new byte[SHA256.HashSizeInBytes]), keyId);
            var bytes = statement.ToBytes();
            return db.Receipts.Add(Receipt(statement, new IssuedReceipt(bytes, key.SignData(bytes, HashAlgorithmName.SHA256)), isIssuer: true)).Entity;
        }
    }

    /// <summary>As the sender: keeps a copy of what the receiver signed.</summary>
    internal async Task KeepAsync(IssuedReceipt issued, CancellationToken cancel)
    {
        var statement = ReceiptStatement.Read(issued.Statement);
        if (!await db.Receipts.AnyAsync(row => row.MessageId == statement.MessageId && row.Event == statement.Event, cancel))
        {
            db.Receipts.Add(Receipt(statement, issued, isIssuer: false));
        }
    }

    private Receipt Receipt(ReceiptStatement statement, IssuedReceipt signed, bool isIssuer) => new()
    {
        TenantId = db.TenantId, MessageId = statement.MessageId, Event = statement.Event, IsIssuer = isIssuer, Number = statement.Number,
        Statement = signed.Statement, Signature = signed.Signature, Hash = SHA256.HashData(signed.Statement), KeyId = statement.KeyId,
    };
}

/// <summary>A receipt on its way to the sender: the signed bytes and the signature, nothing of the receiver's own data.</summary>
public sealed record IssuedReceipt(byte[] Statement, byte[] Signature);
