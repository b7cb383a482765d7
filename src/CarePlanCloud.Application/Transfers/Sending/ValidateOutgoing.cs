using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>
/// generating → valid or invalid. Reads back the bytes that were written, through the same code as a stranger's: a file of ours that a
/// receiver would refuse never leaves the house. What was to go at once goes on to the relay.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed class ValidateOutgoing(CareDb db, OutgoingDeparture departure, TransferStory story)
{
    public async Task<Outcome<Done>> RunAsync(Guid outgoingId, CancellationToken cancel)
    {
        await db.LockOutgoingAsync(outgoingId, cancel);
        var outgoing = await db.Outgoing.FirstOrDefaultAsync(row => row.Id == outgoingId && row.State == OutgoingState.Generating, cancel);
        if (outgoing is null)
        {
            return TransferRefusals.NotThisStep;
        }

        var files = await db.OutgoingFiles.AsNoTracking().Where(file => file.OutgoingId == outgoingId)
            .OrderBy(file => file.Position).ToListAsync(cancel);
        var units = ExchangeFiles.Group(files.ConvertAll(file => new RawFile(file.Name, file.Content)));
        var read = units.Select(unit => ExchangeFiles.Read(unit)).ToList();
        outgoing.Findings = [.. outgoing.Findings, .. read.SelectMany(set => set.Findings)];
        var complete = read.Count == 1 && read[0].Files.Sum(file => file.Records.Count) == outgoing.RecordCount;
        story.Move(outgoing, complete && !read[0].HasErrors ? OutgoingState.Valid : OutgoingState.Invalid);
        if (outgoing is { State: OutgoingState.Valid, SendWhenValid: true, Channel: PartnerChannel.CarePlanCloud })
        {
            await departure.SendAsync(outgoing, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}
