using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers;

/// <summary>The files of a received unit in one ZIP, as they came: for software that can take in what this one cannot yet.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class DownloadIncoming(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<RawFile>> RunAsync(Guid incomingId, CancellationToken cancel)
    {
        var incoming = await db.Incoming.AsNoTracking().FirstOrDefaultAsync(row => row.Id == incomingId, cancel);
        if (incoming is null)
        {
            return TransferRefusals.IncomingNotFound;
        }

        var files = await db.IncomingFiles.AsNoTracking().Where(file => file.IncomingId == incomingId)
            .OrderBy(file => file.Position).ToListAsync(cancel);
        if (files.Count == 0)
        {
            return TransferRefusals.FilesNotKept;
        }

        await audit.AppendAsync(nameof(DownloadIncoming), incomingId, cancel);
        return new RawFile(
            $"{Path.GetFileNameWithoutExtension(files[0].Name)}.zip", StoredZips.Of(files.Select(file => (file.Name, file.Content)), incoming.ReceivedAt));
    }
}
