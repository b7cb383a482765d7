using CarePlanCloud.Application.Data;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Receipts;

/// <summary>Receipts with the files they speak of, for download.</summary>
public sealed class ReceiptReader(CareDb db)
{
    /// <summary>The receipts of these transfers, sent or received; those without one are left out.</summary>
    internal async Task<IReadOnlyList<RawFile>> PackagesAsync(IReadOnlyCollection<Guid> transferIds, CancellationToken cancel)
    {
        var messages = await db.Incoming.AsNoTracking().Where(unit => transferIds.Contains(unit.Id) && unit.MessageId != null)
            .ToDictionaryAsync(unit => unit.Id, unit => unit.MessageId!.Value, cancel);
        var packages = new List<RawFile>();
        foreach (var id in transferIds.Order())
        {
            if (await PackageAsync(id, messages.TryGetValue(id, out var message) ? message : null, cancel) is { } package)
            {
                packages.Add(package);
            }
        }

        return packages;
    }

    /// <param name="transferId">An outgoing or an incoming unit.</param>
    /// <param name="incomingMessage">The message an incoming unit came by; null for an outgoing one.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>A ZIP, or null while there is no receipt.</returns>
    internal async Task<RawFile?> PackageAsync(Guid transferId, Guid? incomingMessage, CancellationToken cancel)
    {
        var messageId = incomingMessage ?? transferId;
        if (await db.Receipts.AsNoTracking().FirstOrDefaultAsync(row => row.MessageId == messageId, cancel) is not { } receipt)
        {
            return null;
        }

        var files = incomingMessage is null
            ? await db.OutgoingFiles.AsNoTracking().Where(file => file.OutgoingId == transferId).OrderBy(file => file.Position)
                .Select(file => new { file.Name, file.Content }).ToListAsync(cancel)
            : await db.IncomingFiles.AsNoTracking().Where(file => file.IncomingId == transferId).OrderBy(file => file.Position)
                .Select(file => new { file.Name, file.Content }).ToListAsync(cancel);
        var key = await db.SigningKeys.AsNoTracking().SingleAsync(row => row.Id == receipt.KeyId, cancel);
        return ReceiptPackage.Of(receipt, key.PublicKey, files.Select(file => (file.Name, file.Content)));
    }
}
