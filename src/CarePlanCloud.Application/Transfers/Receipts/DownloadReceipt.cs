using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Receipts;

/// <summary>受領証を受け取る: the receipt of a unit this office sent or received, with the files it speaks of.</summary>
[Requires(Permission.ViewClients)]
public sealed class DownloadReceipt(CareDb db, ReceiptReader receipts, AuditTrail audit)
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

        // What was dropped here came by no message and has none.
        var package = incoming is { MessageId: null } ? null : await receipts.PackageAsync(transferId, incoming?.MessageId, cancel);
        if (package is null)
        {
            return TransferRefusals.NoReceiptYet;
        }

        await audit.AppendAsync(nameof(DownloadReceipt), transferId, cancel);
        return package;
    }
}
