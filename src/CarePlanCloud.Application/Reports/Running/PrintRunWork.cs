using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Reports.Running;

/// <summary>
/// The background printing of one batch: begin, collect each client's papers, draw, keep. Each step is its own short transaction; a
/// second run after a crash draws the same pages again.
/// </summary>
public sealed class PrintRunWork(UseCases door, FormPrinter printer, TimeProvider clock) : IOfficeWork
{
    OutboxKind IOfficeWork.Kind => OutboxKind.PrintForms;

    public async Task<Refusal?> RunAsync(Guid officeId, Guid subjectId, CancellationToken cancel)
    {
        var caller = new Caller.Job(officeId);
        var begun = await door.RunAsync<BeginPrintRun, BegunPrintRun>(caller, step => step.RunAsync(subjectId, cancel), cancel);
        if (!begun.IsDone)
        {
            return null;
        }

        var batch = new PrintBatch();
        foreach (var clientId in begun.Value.ClientIds)
        {
            var collected = await door.RunAsync<CollectPapers, ClientPapers>(
                caller, step => step.RunAsync(clientId, begun.Value.Month, begun.Value.Forms, cancel), cancel);
            batch.Add(collected.IsDone ? collected.Value : null);
        }

        var printed = batch.Papers.Count == 0 ? null : await WorkProgress.RunAsync<PrintProgress, PrintedForms>(
            progress => printer.Print(batch.Papers, begun.Value.OfficeName, progress, cancellation: cancel),
            latest => door.RunAsync<ReportPrintRun, Done>(caller, step => step.RunAsync(subjectId, batch.ClientsIn(latest.Done), cancel), cancel),
            clock,
            cancel);
        await door.RunAsync<FinishPrintRun, Done>(
            caller, step => step.RunAsync(subjectId, printed, batch.NotesOn(printed), cancel), cancel);
        return null;
    }
}
