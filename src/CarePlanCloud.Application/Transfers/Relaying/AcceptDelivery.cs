using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Relaying;

/// <summary>As the receiver: the message becomes an entry of the inbox, once, however often it is delivered.</summary>
[Requires(Permission.RunJobs)]
public sealed class AcceptDelivery(CareDb db, IncomingDesk desk, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Message message, CancellationToken cancel)
    {
        foreach (var unit in ExchangeFiles.Group(message.Files))
        {
            var received = await desk.TakeInAsync(unit, IncomingChannel.Relayed, message.Id, cancel);
            await db.SaveChangesAsync(cancel);
            await audit.AppendAsync(nameof(AcceptDelivery), received.Id, cancel);
        }

        return default(Done);
    }
}
