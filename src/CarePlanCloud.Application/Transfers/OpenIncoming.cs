using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers;

/// <summary>One unit of the inbox: its state, everything found in it (values masked), and its story from the beginning.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenIncoming(CareDb db, UnitImports imports)
{
    public async Task<Outcome<IncomingView>> RunAsync(Guid incomingId, CancellationToken cancel)
    {
        var row = await db.Incoming.AsNoTracking().FirstOrDefaultAsync(incoming => incoming.Id == incomingId, cancel);
        if (row is null)
        {
            return TransferRefusals.IncomingNotFound;
        }

        var events = await db.TransferEvents.AsNoTracking().Where(happened => happened.TransferId == incomingId)
            .OrderBy(happened => happened.At).ThenBy(happened => happened.Id).ToListAsync(cancel);
        var names = await db.MemberNamesAsync(cancel);
        return new IncomingView(
            (await db.SummariesAsync([row], imports, cancel))[0],
            row.Findings,
            [.. events.Select(happened => new StoryLine(
                happened.State, happened.At, happened.ActorId is { } actor ? names.GetValueOrDefault(actor, "") : "", happened.Note))]);
    }
}
