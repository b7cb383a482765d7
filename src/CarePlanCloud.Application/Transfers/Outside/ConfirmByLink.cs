using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Transfers.Outside;

/// <summary>届きました: exported or dispatched → confirmed, by whoever holds the link. Once.</summary>
[Requires(Permission.ConfirmArrival)]
public sealed class ConfirmByLink(CareDb db, ConfirmationLinks links, TransferStory story, ReceiptDesk receipts, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<ConfirmationView>> RunAsync(string secret, CancellationToken cancel)
    {
        if (await links.FindAsync(secret, cancel) is not { } seen)
        {
            return TransferRefusals.LinkNotUsable;
        }

        // Two who press at the same moment: the second one waits here and then finds the unit confirmed.
        await db.LockOutgoingAsync(seen.Unit.Id, cancel);
        db.ChangeTracker.Clear();
        if (await links.FindAsync(secret, cancel) is not { } found)
        {
            return TransferRefusals.LinkNotUsable;
        }

        var view = await db.ConfirmationViewAsync(found.Unit, cancel);
        found.Link.UsedAt = clock.GetUtcNow();
        story.Move(found.Unit, OutgoingState.Confirmed, "相手が確認のリンクで知らせました");
        await receipts.ConfirmAsync(found.Unit, ReceiptDesk.ConfirmedByLink, cancel);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(ConfirmByLink), found.Unit.Id, cancel);
        return view;
    }
}
