using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Mapping;

namespace CarePlanCloud.Application.Transfers.Undoing;

/// <summary>Keeps what an import replaces, client by client, so that it can be taken back exactly.</summary>
public sealed class ImportRecords(CareDb db, ImportSnapshots snapshots, ClientBook clients, TimeProvider clock)
{
    /// <summary>Looks before and after the act, and writes the difference beside each client.</summary>
    internal async Task KeepAsync(
        Incoming unit, IReadOnlyCollection<ClientNumber> numbers, IReadOnlyDictionary<ClientNumber, IncomingClient> rows, Func<Task> act, CancellationToken cancel)
    {
        var known = await WhoAsync(unit, numbers, cancel);
        var before = await snapshots.TakeAsync(unit, known, cancel);
        await act();
        var now = await WhoAsync(unit, numbers, cancel);
        var after = await snapshots.TakeAsync(unit, now, cancel);
        var entered = now.Where(pair => known[pair.Key] is null && pair.Value is not null).Select(pair => pair.Value!.Value).ToList();
        var naming = await snapshots.NamingAsync(entered, cancel);
        foreach (var number in numbers)
        {
            var row = rows[number];
            var id = now[number];
            row.State = IncomingClientState.Imported;
            row.Before = new ImportRecord(
                clock.GetUtcNow(),
                id,
                id is { } client && entered.Contains(client) ? naming.GetValueOrDefault(client) : null,
                [.. Replaced(before[number], after[number])]).ToJson();
        }

        await db.SaveChangesAsync(cancel);
    }

    // What hangs on a month hangs together: a mark somebody enters on an untouched line was entered on what the import made of the slip.
    private IEnumerable<ReplacedRows> Replaced(ClientSnapshot before, ClientSnapshot after)
    {
        var changed = snapshots.Tables.Where(table => before[table.Name] != after[table.Name]).Select(table => table.Name).ToHashSet();
        var month = snapshots.Tables.Any(table => table.Month && changed.Contains(table.Name));
        return snapshots.Tables.Where(table => changed.Contains(table.Name) || (table.Month && month)).Select(table => new ReplacedRows(
            table.Name, changed.Contains(table.Name) ? before[table.Name] : null, ReplacedRows.HashOf(after[table.Name])));
    }

    private async Task<Dictionary<ClientNumber, Guid?>> WhoAsync(Incoming unit, IReadOnlyCollection<ClientNumber> numbers, CancellationToken cancel)
    {
        var found = await clients.FindAsync(numbers, unit.SenderOfficeNumber, cancel);
        return numbers.ToDictionary(number => number, number => found.GetValueOrDefault(number)?.Id);
    }
}
