using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Relaying;

/// <summary>What travels from one office to another: a message id and bytes, nothing of either office's own data.</summary>
public sealed record Message(Guid Id, string SenderOfficeNumber, Guid ReceiverTenantId, IReadOnlyList<RawFile> Files);

/// <summary>
/// Carries a sent unit over: reads it as the sender, files it as the receiver, keeps the receipt as the sender. Three operations of
/// one office each, so no policy ever shows one office's rows to the other; each may run twice.
/// </summary>
public sealed class Relay(UseCases door) : IOfficeWork
{
    OutboxKind IOfficeWork.Kind => OutboxKind.RelayOutgoing;

    public async Task<Refusal?> RunAsync(Guid senderTenantId, Guid outgoingId, CancellationToken cancel)
    {
        var sender = new Caller.Job(senderTenantId);
        var taken = await door.RunAsync<TakeForDelivery, Message>(sender, step => step.RunAsync(outgoingId, cancel), cancel);
        if (!taken.IsDone)
        {
            return TransferRefusals.Unless(late: taken.Refusal);
        }

        var receiver = new Caller.Job(taken.Value.ReceiverTenantId);
        var delivered = await door.RunAsync<AcceptDelivery, IssuedReceipt>(receiver, step => step.RunAsync(taken.Value, cancel), cancel);
        if (!delivered.IsDone)
        {
            return delivered.Refusal;
        }

        await door.RunAsync<RecordDelivery, Done>(sender, step => step.RunAsync(outgoingId, delivered.Value, cancel), cancel);
        return null;
    }
}
