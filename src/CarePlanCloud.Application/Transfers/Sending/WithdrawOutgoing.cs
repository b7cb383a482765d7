using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Outside;
using CarePlanCloud.Application.Transfers.Signals;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>電話で取下げ (R95): what is out → withdrawn, with the reason and the name of who was told. A partner that is here learns it as well.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class WithdrawOutgoing(CareDb db, SignalDesk signals, TransferStory story, AuditTrail audit)
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

        if (tidy.Note.Length == 0)
        {
            return TransferRefusals.ReasonMissing;
        }

        if (tidy.Problem() is { } problem)
        {
            return problem;
        }

        if (!unit.State.IsOut())
        {
            return TransferRefusals.NotOut;
        }

        // Only what went through the relay is known to the other side by this id.
        if (unit.SentAt is not null && await db.Offices.AnyAsync(office => office.OfficeNumber == unit.ReceiverOfficeNumber, cancel))
        {
            signals.Say(SignalKind.Withdrawn, unit.ReceiverOfficeNumber, unit.Id, new SignalBody(tidy.Note));
        }

        story.Move(unit, OutgoingState.Withdrawn, tidy.Words);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(WithdrawOutgoing), outgoingId, cancel);
        return default(Done);
    }
}
