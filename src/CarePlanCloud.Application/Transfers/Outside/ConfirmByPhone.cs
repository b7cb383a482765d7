using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Outside;

/// <summary>電話で確認: exported or dispatched → confirmed, with the name of who said so.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class ConfirmByPhone(CareDb db, TransferStory story, ReceiptDesk receipts, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid outgoingId, PhoneNote note, CancellationToken cancel)
    {
        var tidy = note.Tidy();
        await db.LockOutgoingAsync(outgoingId, cancel);
        var unit = await db.Outgoing.FirstOrDefaultAsync(row => row.Id == outgoingId, cancel);
        if (unit is null)
        {
            return TransferRefusals.OutgoingNotFound;
        }

        if (tidy.Problem() is { } problem)
        {
            return problem;
        }

        if (unit.State is not (OutgoingState.Exported or OutgoingState.Dispatched))
        {
            return TransferRefusals.NotExported;
        }

        story.Move(unit, OutgoingState.Confirmed, tidy.Words);
        await receipts.ConfirmAsync(unit, ReceiptDesk.ConfirmedByPhone, cancel);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(ConfirmByPhone), outgoingId, cancel);
        return default(Done);
    }
}
