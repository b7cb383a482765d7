using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Receipts;

/// <summary>受領証を受け取る: the receipt of a unit this office sent or received, with the files it speaks of.</summary>
[Requires(Permission.ViewClients)]
public sealed class DownloadReceipt(CareDb db, AuditTrail audit)
{
    /// <param name="transferId">An outgoing or an incoming unit.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>A ZIP.</returns>
    public async Task<Outcome<RawFile>> RunAsync(Guid transferId, CancellationToken cancel)
    {
        var incoming = await db.Incoming.AsNoTracking().FirstOrDefaultAsync(row => row.Id == transferId, cancel);
        if (incoming is null && !await db.Outgoing.AnyAsync(row => row.Id == transferId, cancel))
        {
            return TransferRefusals.OutgoingNotFound;
        }

        var messageId = incoming is null ? transferId : incoming.MessageId;
        var receipt = await db.Receipts.AsNoTracking().FirstOrDefaultAsync(row => row.MessageId == messageId, cancel);
        if (receipt is null)
        {
            return TransferRefusals.NoReceiptYet;
        }

        var files = incoming is null
            ? await db.OutgoingFiles.AsNoTracking().Where(file => file.OutgoingId == transferId).OrderBy(file => file.Position)
                .Select(file => new { file.Name, file.Content }).ToListAsync(cancel)
            : await db.IncomingFiles.AsNoTracking().Where(file => file.IncomingId == transferId).OrderBy(file => file.Position)
                .Select(file => new { file.Name, file.Content }).ToListAsync(cancel);
        var key = await db.SigningKeys.AsNoTracking().SingleAsync(row => row.Id == receipt.KeyId, cancel);
        await audit.AppendAsync(nameof(DownloadReceipt), transferId, cancel);
        return ReceiptPackage.Of(receipt, key.PublicKey, files.Select(file => (file.Name, file.Content)));
    }
}
