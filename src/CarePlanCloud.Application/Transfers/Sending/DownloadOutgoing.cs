using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>The files of a valid unit in one ZIP, names and bytes as they will travel.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class DownloadOutgoing(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<RawFile>> RunAsync(Guid outgoingId, CancellationToken cancel)
    {
        var outgoing = await db.Outgoing.AsNoTracking().FirstOrDefaultAsync(row => row.Id == outgoingId, cancel);
        switch (outgoing?.State)
        {
            case null:
                return TransferRefusals.OutgoingNotFound;
            case OutgoingState.Requested or OutgoingState.Generating:
                return TransferRefusals.NoFilesYet;
            case OutgoingState.Invalid:
                return TransferRefusals.NotValid;
        }

        var files = await db.OutgoingFiles.AsNoTracking().Where(file => file.OutgoingId == outgoingId)
            .OrderBy(file => file.Position).ToListAsync(cancel);
        await audit.AppendAsync(nameof(DownloadOutgoing), outgoingId, cancel);
        return new RawFile($"{Path.GetFileNameWithoutExtension(files[0].Name)}.zip", StoredZips.Of(files.Select(file => (file.Name, file.Content)), outgoing.RequestedAt));
    }
}
