using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Relaying;

/// <summary>As the receiver: the message becomes an entry of the inbox, once, however often it is delivered, and a receipt.</summary>
[Requires(Permission.RunJobs)]
public sealed class AcceptDelivery(CareDb db, IncomingDesk desk, ReceiptDesk receipts, AuditTrail audit)
{
    public async Task<Outcome<IssuedReceipt>> RunAsync(Message message, CancellationToken cancel)
    {
        foreach (var unit in ExchangeFiles.Group(message.Files))
        {
            var received = await desk.TakeInAsync(unit, IncomingChannel.Relayed, message.Id, cancel);
            await db.SaveChangesAsync(cancel);
            await audit.AppendAsync(nameof(AcceptDelivery), received.Id, cancel);
        }

        var receipt = await receipts.IssueAsync(message.Id, message.SenderOfficeNumber, message.Files, cancel);
        await db.SaveChangesAsync(cancel);
        return new IssuedReceipt(receipt.Statement, receipt.Signature);
    }
}
