using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>The background writing of one outgoing unit: generate, then validate. Either step may run twice.</summary>
public sealed class OutgoingWriting(UseCases door) : IOfficeWork
{
    OutboxKind IOfficeWork.Kind => OutboxKind.GenerateOutgoing;

    public async Task<Refusal?> RunAsync(Guid officeId, Guid subjectId, CancellationToken cancel)
    {
        var caller = new Caller.Job(officeId);
        await door.RunAsync<GenerateOutgoing, Done>(caller, step => step.RunAsync(subjectId, cancel), cancel);
        var validated = await door.RunAsync<ValidateOutgoing, Done>(caller, step => step.RunAsync(subjectId, cancel), cancel);
        return TransferRefusals.Unless(late: validated.Refusal);
    }
}
