using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>valid → sent, for a partner that uses CarePlanCloud. The relay delivers it in the background.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class SendOutgoing(CareDb db, OutgoingDeparture departure, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid outgoingId, CancellationToken cancel)
    {
        await db.LockOutgoingAsync(outgoingId, cancel);
        var outgoing = await db.Outgoing.FirstOrDefaultAsync(row => row.Id == outgoingId, cancel);
        if (outgoing is null)
        {
            return TransferRefusals.OutgoingNotFound;
        }

        if (outgoing.State is OutgoingState.Sent or OutgoingState.Delivered or OutgoingState.Opened or OutgoingState.Imported)
        {
            return default(Done);
        }

        if (outgoing.State != OutgoingState.Valid)
        {
            return TransferRefusals.NotValid;
        }

        if (!await db.Offices.AnyAsync(office => office.OfficeNumber == outgoing.ReceiverOfficeNumber, cancel))
        {
            return TransferRefusals.PartnerNotHere;
        }

        await departure.SendAsync(outgoing, cancel);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(SendOutgoing), outgoingId, cancel);
        return default(Done);
    }
}
