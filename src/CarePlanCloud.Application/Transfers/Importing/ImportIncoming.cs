using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Signals;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>How much an import changed.</summary>
public sealed record ImportResult(Guid Id, int Clients, int New, int Changed, int Removed);

/// <summary>
/// checked → imported, in one transaction. Imports of one office take turns, so "older serial" is judged on what is really there: the
/// bytes are read and judged again, whatever the check said earlier.
/// </summary>
[Requires(Permission.ExchangeFiles)]
public sealed class ImportIncoming(CareDb db, UnitImports imports, SignalDesk signals, TransferStory story, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<ImportResult>> RunAsync(Guid incomingId, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"import:" + db.TenantId}, 0))", cancel);
        var incoming = await db.Incoming.FirstOrDefaultAsync(row => row.Id == incomingId, cancel);
        switch (incoming?.State)
        {
            case null:
                return TransferRefusals.IncomingNotFound;
            case IncomingState.Received or IncomingState.Checking:
                return TransferRefusals.NotChecked;
            case IncomingState.Rejected:
                return TransferRefusals.HasErrors;
            case IncomingState.Imported:
                return TransferRefusals.AlreadyImported;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var fileSet = ExchangeFiles.Read(await db.UnitOfAsync(incoming, cancel));
        var findings = await imports.FindingsAsync(office, incoming, fileSet, cancel);
        if (findings.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } error)
        {
            return TransferRefusals.HasErrors with { Message = $"{error.Message}{error.Mend}" };
        }

        if (imports.Of(incoming.Kind) is not { } import)
        {
            return TransferRefusals.KindNotImportable;
        }

        var preview = await import.PreviewAsync(office, fileSet, cancel);
        await import.ApplyAsync(office, incomingId, fileSet, cancel);
        story.Move(incoming, IncomingState.Imported);
        incoming.ImportedAt = clock.GetUtcNow();
        if (incoming.MessageId is { } message)
        {
            signals.Say(SignalKind.Imported, incoming.SenderOfficeNumber, message, new SignalBody { Clients = preview.Clients });
        }

        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(ImportIncoming), incomingId, cancel);
        return new ImportResult(
            incomingId, preview.Clients, preview.CountOf(ChangeKind.New), preview.CountOf(ChangeKind.Changed), preview.CountOf(ChangeKind.Removed));
    }
}
