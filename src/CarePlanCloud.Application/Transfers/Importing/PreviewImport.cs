using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Matching;
using CarePlanCloud.Application.Transfers.Signals;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>What importing a checked unit would change, worked out against the data of this moment. Shows people's data: leaves a trace.</summary>
[Requires(Permission.ViewClients)]
public sealed class PreviewImport(
    CareDb db, UnitImports imports, UnitJudge judge, IncomingPeople people, IncomingClients rows, SignalDesk signals, TransferStory story, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<ImportPreview>> RunAsync(Guid incomingId, CancellationToken cancel)
    {
        var incoming = await db.Incoming.FirstOrDefaultAsync(row => row.Id == incomingId, cancel);
        switch (incoming?.State)
        {
            case null:
                return TransferRefusals.IncomingNotFound;
            case not IncomingState.Imported when ImportStates.Refuse(incoming.State) is { } refusal:
                return refusal;
        }

        if (imports.Of(incoming.Kind) is not { } import)
        {
            return TransferRefusals.KindNotImportable;
        }

        var fileSet = ExchangeFiles.Read(await db.UnitOfAsync(incoming, cancel));
        var office = await db.OwnOfficeAsync(cancel);
        var judged = await judge.JudgeAsync(office, incoming, fileSet, cancel);
        var preview = await import.PreviewAsync(office, judged.Ready, cancel) with { People = await people.OfAsync(incoming, fileSet, judged, cancel) };
        await rows.FileAsync(incoming, judged, cancel);
        await OpenAsync(incoming, cancel);
        await audit.AppendAsync(nameof(PreviewImport), incomingId, cancel);
        return preview;
    }

    // 開封: the sender sees that somebody looked.
    private async Task OpenAsync(Incoming incoming, CancellationToken cancel)
    {
        if (incoming.OpenedAt is null)
        {
            incoming.OpenedAt = clock.GetUtcNow();
            story.Tell(incoming.Id, StableWords.Of(SignalKind.Opened), "");
            if (incoming.MessageId is { } message)
            {
                signals.Say(SignalKind.Opened, incoming.SenderOfficeNumber, message);
            }
        }

        await db.SaveChangesAsync(cancel);
    }
}
