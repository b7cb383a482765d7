using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>What importing a checked unit would change, worked out against the data of this moment. Shows people's data: leaves a trace.</summary>
[Requires(Permission.ViewClients)]
public sealed class PreviewImport(CareDb db, UnitImports imports, AuditTrail audit)
{
    public async Task<Outcome<ImportPreview>> RunAsync(Guid incomingId, CancellationToken cancel)
    {
        var incoming = await db.Incoming.AsNoTracking().FirstOrDefaultAsync(row => row.Id == incomingId, cancel);
        switch (incoming?.State)
        {
            case null:
                return TransferRefusals.IncomingNotFound;
            case IncomingState.Received or IncomingState.Checking:
                return TransferRefusals.NotChecked;
            case IncomingState.Rejected:
                return TransferRefusals.HasErrors;
        }

        if (imports.Of(incoming.Kind) is not { } import)
        {
            return TransferRefusals.KindNotImportable;
        }

        var fileSet = ExchangeFiles.Read(await db.UnitOfAsync(incoming, cancel));
        var preview = await import.PreviewAsync(await db.OwnOfficeAsync(cancel), fileSet, cancel);
        await audit.AppendAsync(nameof(PreviewImport), incomingId, cancel);
        return preview;
    }
}
