using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Relaying;

/// <summary>As the receiver: messages become entries of the inbox, once, however often they are delivered, and receipts.</summary>
[Requires(Permission.RunJobs)]
public sealed class AcceptDelivery(CareDb db, IncomingDesk desk, ReceiptDesk receipts, AuditTrail audit)
{
    /// <returns>A receipt for each message, in their order.</returns>
    public async Task<Outcome<IReadOnlyList<IssuedReceipt>>> RunAsync(IReadOnlyList<Message> messages, CancellationToken cancel)
    {
        if (!await db.HoldOpenAsync(cancel))
        {
            return TransferRefusals.PartnerAway;
        }

        var units = messages.SelectMany(message => ExchangeFiles.Group(message.Files).Select(unit => (unit, (Guid?)message.Id))).ToList();
        var received = await desk.TakeInAsync(units, IncomingChannel.Relayed, cancel);
        var issued = await receipts.IssueAsync(messages, cancel);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAllAsync(nameof(AcceptDelivery), [.. received.Select(unit => (Guid?)unit.Id)], cancel);
        return Outcomes.Of<IReadOnlyList<IssuedReceipt>>([.. issued.Select(receipt => new IssuedReceipt(receipt.Statement, receipt.Signature))]);
    }
}
