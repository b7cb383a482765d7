using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>What became of one unit of the row. <paramref name="Refusal"/> null when it went in.</summary>
public sealed record OrderedImport(IncomingSummary Unit, ImportResult? Result, Refusal? Refusal);

/// <summary>順番に取り込む: everything that waits, by month and serial. Each is a transaction of its own; one that is refused holds up no other.</summary>
public sealed class ImportInOrder(UseCases door)
{
    public async Task<Outcome<IReadOnlyList<OrderedImport>>> ImportAllAsync(Caller caller, CancellationToken cancel)
    {
        var inbox = await door.RunAsync<ListInbox, InboxRows>(caller, use => use.RunAsync(new InboxQuery(IncomingState.Checked), cancel), cancel);
        if (inbox.Refusal is { } refusal)
        {
            return refusal;
        }

        var done = new List<OrderedImport>();
        foreach (var unit in inbox.Value.Rows.Where(unit => unit.Waits))
        {
            var imported = await door.RunAsync<ImportIncoming, ImportResult>(caller, use => use.RunAsync(unit.Id, cancel), cancel);
            done.Add(new OrderedImport(unit, imported.IsDone ? imported.Value : null, imported.Refusal));
        }

        return done;
    }
}
