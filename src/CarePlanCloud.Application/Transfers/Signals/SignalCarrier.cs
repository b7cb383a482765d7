using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Transfers.Signals;

/// <summary>A signal on its way: who says it to whom, and what. Nothing else of either office.</summary>
public sealed record CarriedSignal(
    Guid Id, SignalKind Kind, string SenderOfficeNumber, Guid ReceiverTenantId, Guid AboutId, SignalBody Body, DateTimeOffset SaidAt);

/// <summary>Carries a signal over as the relay carries a unit: read as the sender, taken in as the receiver, noted as the sender.</summary>
public sealed class SignalCarrier(UseCases door) : IOfficeWork
{
    OutboxKind IOfficeWork.Kind => OutboxKind.CarrySignal;

    public async Task<Refusal?> RunAsync(Guid officeId, Guid subjectId, CancellationToken cancel)
    {
        var sender = new Caller.Job(officeId);
        var taken = await door.RunAsync<TakeSignal, CarriedSignal>(sender, step => step.RunAsync(subjectId, cancel), cancel);
        if (!taken.IsDone)
        {
            return TransferRefusals.Unless(late: taken.Refusal);
        }

        var receiver = new Caller.Job(taken.Value.ReceiverTenantId);
        var accepted = await door.RunAsync<AcceptSignal, Done>(receiver, step => step.RunAsync(taken.Value, cancel), cancel);
        if (!accepted.IsDone)
        {
            return accepted.Refusal;
        }

        await door.RunAsync<RecordSignal, Done>(sender, step => step.RunAsync(subjectId, cancel), cancel);
        return null;
    }
}
