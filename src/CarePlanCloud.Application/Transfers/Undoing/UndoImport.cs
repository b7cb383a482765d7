using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Application.Transfers.Signals;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CarePlanCloud.Application.Transfers.Undoing;

/// <summary>
/// 取込を戻す: every row is again what it was before the import, until something was built on it. Then nothing is changed and the refusal
/// says what stands in the way, and for whom.
/// </summary>
[Requires(Permission.ExchangeFiles)]
public sealed class UndoImport(
    CareDb db, ImportSnapshots snapshots, BuiltOnImport built, IncomingClients people, SignalDesk signals, TransferStory story, AuditTrail audit)
{
    public async Task<Outcome<int>> RunAsync(Guid incomingId, CancellationToken cancel)
    {
        await db.LockImportsAsync(cancel);
        var incoming = await db.Incoming.FirstOrDefaultAsync(row => row.Id == incomingId, cancel);
        if (incoming is null)
        {
            return TransferRefusals.IncomingNotFound;
        }

        var rows = await people.OfAsync(incomingId, cancel);
        var records = rows.Where(row => row.Value.State == IncomingClientState.Imported && row.Value.Before is not null)
            .ToDictionary(row => row.Key, row => ImportRecord.Parse(row.Value.Before!));
        if (incoming.State is not (IncomingState.Imported or IncomingState.PartlyImported) || records.Count == 0)
        {
            return TransferRefusals.NotImported;
        }

        await LockSlipsAsync(incoming, records.Values, cancel);
        var now = await snapshots.TakeAsync(incoming, records.ToDictionary(record => record.Key, record => record.Value.ClientId), cancel);
        if (await built.SayAsync(incoming, records, now, cancel) is { } reason)
        {
            return TransferRefusals.BuiltOn with { Message = reason };
        }

        await RestoreAsync(records, now, cancel);
        await PutBackAsync(incoming, records.Count, rows, cancel);
        return records.Count;
    }

    // Whoever is writing on one of these slips finishes first, and is then seen as something built on the import.
    private Task<int> LockSlipsAsync(Incoming incoming, IEnumerable<ImportRecord> records, CancellationToken cancel)
    {
        var clients = records.Select(record => record.ClientId).OfType<Guid>().ToArray();
        var month = incoming.ServiceMonth ?? DateOnly.MinValue;
        return db.Database.ExecuteSqlAsync(
            $"""
            select line.id from schedules.service_line line join schedules.service_slip slip on slip.tenant_id = line.tenant_id and slip.id = line.slip_id
            where slip.tenant_id = {db.TenantId} and slip.service_month = {month} and slip.client_id = any({clients})
            order by line.id for update
            """,
            cancel);
    }

    private async Task RestoreAsync(
        Dictionary<ClientNumber, ImportRecord> records, Dictionary<ClientNumber, ClientSnapshot> now, CancellationToken cancel)
    {
        var steps = snapshots.Tables.Select(table =>
        {
            var written = records.Select(record => (record.Key, Rows: record.Value.Tables.FirstOrDefault(rows => rows.Table == table.Name)))
                .Where(pair => pair.Rows?.Before is not null).ToList();
            return (Table: table, Any: written.Count > 0, Now: Join(written.Select(pair => now[pair.Key][table.Name])), Before: Join(written.Select(pair => pair.Rows!.Before!)));
        }).Where(step => step.Any).ToList();

        // Children go first and parents come first.
        foreach (var step in Enumerable.Reverse(steps))
        {
            object[] both = [new NpgsqlParameter("now", step.Now), new NpgsqlParameter("before", step.Before)];
            await db.Database.ExecuteSqlRawAsync(step.Table.Delete, both, cancel);
        }

        foreach (var step in steps.Where(step => step.Before != ClientSnapshot.Empty))
        {
            object[] before = [new NpgsqlParameter("before", step.Before)];
            await db.Database.ExecuteSqlRawAsync(step.Table.Restore, before, cancel);
        }
    }

    private static string Join(IEnumerable<string> arrays) => $"[{string.Join(",", arrays.Select(rows => rows[1..^1]).Where(rows => rows.Length > 0))}]";

    private async Task PutBackAsync(Incoming incoming, int clients, Dictionary<ClientNumber, IncomingClient> rows, CancellationToken cancel)
    {
        foreach (var row in rows.Values.Where(row => row.State is IncomingClientState.Imported or IncomingClientState.Outdated))
        {
            row.State = IncomingClientState.Waiting;
            row.Before = null;
        }

        incoming.ImportedAt = null;
        story.Tell(incoming.Id, StableWords.Of(SignalKind.ImportUndone), $"{clients}名");
        story.Move(incoming, IncomingState.Checked);
        if (incoming.MessageId is { } message)
        {
            signals.Say(SignalKind.ImportUndone, incoming.SenderOfficeNumber, message, new SignalBody { Clients = clients });
        }

        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(UndoImport), incoming.Id, cancel);
    }
}
