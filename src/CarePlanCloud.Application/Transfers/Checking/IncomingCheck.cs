using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Checking;

/// <summary>
/// The background check of one incoming unit: begin, read, record. Each step is its own short transaction, so the page sees the
/// progress; each is compare-and-set on the state, so a second run after a crash does no harm.
/// </summary>
public sealed class IncomingCheck(UseCases door, TimeProvider clock) : IOfficeWork
{
    OutboxKind IOfficeWork.Kind => OutboxKind.CheckIncoming;

    public async Task<Refusal?> RunAsync(Guid officeId, Guid subjectId, CancellationToken cancel)
    {
        var caller = new Caller.Job(officeId);
        var begun = await door.RunAsync<BeginCheck, SendingUnit>(caller, step => step.RunAsync(subjectId, cancel), cancel);
        if (!begun.IsDone)
        {
            return TransferRefusals.Unless(late: begun.Refusal);
        }

        var fileSet = await WorkProgress.RunAsync<ReadProgress, FileSet>(
            progress => ExchangeFiles.Read(begun.Value, progress),
            latest => door.RunAsync<ReportCheck, Done>(caller, step => step.RunAsync(subjectId, latest, cancel), cancel),
            clock,
            cancel);
        var recorded = await door.RunAsync<RecordCheck, Done>(caller, step => step.RunAsync(subjectId, fileSet, cancel), cancel);
        return TransferRefusals.Unless(late: recorded.Refusal);
    }
}
