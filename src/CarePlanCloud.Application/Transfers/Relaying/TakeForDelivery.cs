using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Relaying;

/// <summary>As the sender: the bytes of a sent unit and the office they go to.</summary>
[Requires(Permission.RunJobs)]
public sealed class TakeForDelivery(CareDb db)
{
    public async Task<Outcome<Message>> RunAsync(Guid outgoingId, CancellationToken cancel)
    {
        var outgoing = await db.Outgoing.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == outgoingId && row.State == OutgoingState.Sent, cancel);
        if (outgoing is null)
        {
            return TransferRefusals.NotThisStep;
        }

        if (await db.Offices.AsNoTracking().FirstOrDefaultAsync(office => office.OfficeNumber == outgoing.ReceiverOfficeNumber, cancel) is not { } receiver)
        {
            return TransferRefusals.PartnerAway;
        }

        var files = await db.OutgoingFiles.AsNoTracking().Where(file => file.OutgoingId == outgoingId)
            .OrderBy(file => file.Position).ToListAsync(cancel);
        return new Message(outgoing.Id, (await db.OwnOfficeAsync(cancel)).OfficeNumber, receiver.Id, files.ConvertAll(file => new RawFile(file.Name, file.Content)));
    }
}
