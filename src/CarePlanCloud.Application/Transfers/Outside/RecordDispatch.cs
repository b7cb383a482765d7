using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Outside;

/// <summary>送付ずみにする: exported → dispatched, with a note such as the number of pages or the hour.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class RecordDispatch(CareDb db, TransferStory story, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid outgoingId, string note, CancellationToken cancel)
    {
        var tidy = (note ?? "").Trim();
        await db.LockOutgoingAsync(outgoingId, cancel);
        var unit = await db.Outgoing.FirstOrDefaultAsync(row => row.Id == outgoingId, cancel);
        if (unit is null)
        {
            return TransferRefusals.OutgoingNotFound;
        }

        if (tidy.Length > PhoneNote.LongestNote)
        {
            return TransferRefusals.NoteTooLong;
        }

        if (unit.State != OutgoingState.Exported)
        {
            return TransferRefusals.NotExported;
        }

        story.Move(unit, OutgoingState.Dispatched, tidy);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(RecordDispatch), outgoingId, cancel);
        return default(Done);
    }
}
