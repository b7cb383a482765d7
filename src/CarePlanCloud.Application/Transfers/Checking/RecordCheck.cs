using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Checking;

/// <summary>checking → checked or rejected, with everything that was found: in the files, and against this office's own data.</summary>
[Requires(Permission.RunJobs)]
public sealed class RecordCheck(CareDb db, UnitJudge judge, IncomingClients clients, TransferStory story, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid incomingId, FileSet fileSet, CancellationToken cancel)
    {
        // A check that was taken over must not write its state over the one that came after it.
        await db.Database.ExecuteSqlAsync(
            $"select id from exchange.incoming where tenant_id = {db.TenantId} and id = {incomingId} for update", cancel);
        var incoming = await db.Incoming.FirstOrDefaultAsync(row => row.Id == incomingId && row.State == IncomingState.Checking, cancel);
        if (incoming is null)
        {
            return TransferRefusals.NotThisStep;
        }

        var judged = await judge.JudgeAsync(await db.OwnOfficeAsync(cancel), incoming, fileSet, cancel);
        incoming.Findings = [.. judged.Findings];
        story.Move(incoming, judged.Error is not null ? IncomingState.Rejected : judged.IsOutdated ? IncomingState.Outdated : IncomingState.Checked);
        await db.NoteClientsAsync(incomingId, fileSet, cancel);
        await db.SaveChangesAsync(cancel);
        await clients.FileAsync(incoming, judged, cancel);
        incoming.CheckedAt = clock.GetUtcNow();
        incoming.RecordsTotal = fileSet.Files.Sum(file => file.Records.Count + file.RowsRefused);
        incoming.RecordsRead = incoming.RecordsTotal.Value;
        incoming.ClientCount = fileSet.Files.SelectMany(file => file.Records).Select(record => record["InsuredNumber"]).Distinct().Count();
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}
