using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Relaying;

/// <summary>What travels from one office to another: a message id and bytes, nothing of either office's own data.</summary>
public sealed record Message(Guid Id, string SenderOfficeNumber, Guid ReceiverTenantId, IReadOnlyList<RawFile> Files);

/// <summary>
/// Carries sent units over: reads them as the sender, files them as each receiver, keeps the receipts as the sender. Operations of one
/// office each, so no policy ever shows one office's rows to the other; each may run twice.
/// </summary>
public sealed class Relay(UseCases door) : IBatchWork
{
    OutboxKind IOfficeWork.Kind => OutboxKind.RelayOutgoing;

    public async Task<Refusal?> RunAsync(Guid officeId, Guid subjectId, CancellationToken cancel) =>
        (await RunTogetherAsync(officeId, [subjectId], cancel)).GetValueOrDefault(subjectId);

    public async Task<IReadOnlyDictionary<Guid, Refusal>> RunTogetherAsync(Guid officeId, IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel)
    {
        var sender = new Caller.Job(officeId);
        var taken = (await door.RunAsync<TakeForDelivery, TakenUnits>(sender, step => step.RunAsync(subjectIds, cancel), cancel)).Value;
        var away = taken.Away.ToList();
        foreach (var messages in taken.Messages.GroupBy(message => message.ReceiverTenantId).Select(group => group.ToList()))
        {
            var receiver = new Caller.Job(messages[0].ReceiverTenantId);
            var accepted = await door.RunAsync<AcceptDelivery, IReadOnlyList<IssuedReceipt>>(receiver, step => step.RunAsync(messages, cancel), cancel);
            if (!accepted.IsDone)
            {
                away.AddRange(messages.Select(message => message.Id));
                continue;
            }

            await door.RunAsync<RecordDelivery, Done>(sender, step => step.RunAsync([.. messages.Select(message => message.Id)], accepted.Value, cancel), cancel);
        }

        return away.ToDictionary(id => id, _ => TransferRefusals.PartnerAway);
    }
}
