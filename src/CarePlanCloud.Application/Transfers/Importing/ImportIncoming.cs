using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Application.Transfers.Signals;
using CarePlanCloud.Application.Transfers.Undoing;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>A client as the files number one: insurer and insured number as text of the file.</summary>
public sealed record ClientKey(string InsurerNumber, string InsuredNumber);

/// <summary>How much an import changed.</summary>
/// <param name="State">Imported, PartlyImported while somebody waits, or Outdated when all of it is older than what is held.</param>
/// <param name="Clients">Taken in by this import.</param>
/// <param name="Waiting">Left waiting for a decision.</param>
/// <param name="Outdated">Filed as old.</param>
public sealed record ImportResult(Guid Id, IncomingState State, int Clients, int Waiting, int Outdated, int New, int Changed, int Removed);

/// <summary>
/// checked → imported or partly imported, in one transaction. Imports of one office take turns, so "older serial" is judged on what is really
/// there: the bytes are read and judged again, whatever the check said earlier.
/// </summary>
[Requires(Permission.ExchangeFiles)]
public sealed class ImportIncoming(
    CareDb db, UnitImports imports, UnitJudge judge, IncomingClients people, IncomingQueue queue, ImportRecords records,
    SignalDesk signals, TransferStory story, AuditTrail audit, TimeProvider clock)
{
    public Task<Outcome<ImportResult>> RunAsync(Guid incomingId, CancellationToken cancel) => RunAsync(incomingId, null, cancel);

    /// <param name="chosen">Who is to be taken in; null: everybody who can be. The others wait.</param>
    public async Task<Outcome<ImportResult>> RunAsync(Guid incomingId, IReadOnlyCollection<ClientKey>? chosen, CancellationToken cancel)
    {
        await db.LockImportsAsync(cancel);
        var incoming = await db.Incoming.FirstOrDefaultAsync(row => row.Id == incomingId, cancel);
        if (incoming is null || ImportStates.Refuse(incoming.State) is not null)
        {
            return incoming is null ? TransferRefusals.IncomingNotFound : ImportStates.Refuse(incoming.State)!;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var judged = await judge.JudgeAsync(office, incoming, ExchangeFiles.Read(await db.UnitOfAsync(incoming, cancel)), cancel);
        if (judged.Error is { } error)
        {
            return TransferRefusals.HasErrors with { Message = $"{error.Message}{error.Mend}" };
        }

        if (imports.Of(incoming.Kind) is not { } import)
        {
            return TransferRefusals.KindNotImportable;
        }

        incoming.Findings = [.. judged.Findings];
        var rows = await people.FileAsync(incoming, judged, cancel);
        if (judged.IsOutdated)
        {
            return await EndAsync(incoming, IncomingState.Outdated, new ImportPreview([]), [], rows, cancel);
        }

        var goesIn = Chosen(judged, chosen);
        if (goesIn.Count == 0)
        {
            return TransferRefusals.NobodyReady;
        }

        if (await queue.OlderAsync(incoming, goesIn, cancel) is { } older)
        {
            return TransferRefusals.OlderWaits with { Message = $"先に連番 {older} を取り込んでください。同じ方の古いファイルが取込待ちです。「順番に取り込む」なら両方を古い順に取り込みます。" };
        }

        var fileSet = judged.Ready.Only((number, _) => goesIn.Contains(number));
        var preview = await import.PreviewAsync(office, fileSet, cancel);
        await records.KeepAsync(incoming, goesIn, rows, () => import.ApplyAsync(office, incomingId, fileSet, cancel), cancel);
        incoming.ImportedAt = clock.GetUtcNow();
        var waits = rows.Values.Any(row => row.State is IncomingClientState.Waiting or IncomingClientState.New);
        return await EndAsync(incoming, waits ? IncomingState.PartlyImported : IncomingState.Imported, preview, goesIn, rows, cancel);
    }

    private static HashSet<ClientNumber> Chosen(UnitJudgement judged, IReadOnlyCollection<ClientKey>? chosen)
    {
        var wanted = chosen?.Select(key => new ClientNumber(key.InsurerNumber, key.InsuredNumber)).ToHashSet();
        return [.. judged.NumbersOf(ClientStanding.Ready).Where(number => wanted?.Contains(number) != false)];
    }

    private async Task<Outcome<ImportResult>> EndAsync(
        Incoming incoming, IncomingState state, ImportPreview preview, HashSet<ClientNumber> goesIn,
        Dictionary<ClientNumber, IncomingClient> rows, CancellationToken cancel)
    {
        var waiting = rows.Values.Count(row => row.State is IncomingClientState.Waiting or IncomingClientState.New);
        var outdated = rows.Values.Count(row => row.State == IncomingClientState.Outdated);
        var all = rows.Values.Count(row => row.State == IncomingClientState.Imported);
        story.Move(incoming, state, ImportStates.Say(goesIn.Count, waiting, outdated));
        if (incoming.MessageId is { } message && state != IncomingState.Outdated)
        {
            signals.Say(SignalKind.Imported, incoming.SenderOfficeNumber, message, new SignalBody { Clients = all, Waiting = waiting });
        }

        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(ImportIncoming), incoming.Id, cancel);
        return new ImportResult(
            incoming.Id, state, goesIn.Count, waiting, outdated,
            preview.CountOf(ChangeKind.New), preview.CountOf(ChangeKind.Changed), preview.CountOf(ChangeKind.Removed));
    }
}
