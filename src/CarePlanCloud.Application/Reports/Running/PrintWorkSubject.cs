using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reports.Running;

/// <summary>A batch that could not be drawn.</summary>
internal sealed class PrintWorkSubject(CareDb db) : IWorkSubject
{
    public bool Takes(OutboxKind kind) => kind == OutboxKind.PrintForms;

    public Task TriedAsync(OutboxEntry entry, CancellationToken cancel) => Task.CompletedTask;

    public async Task GiveUpAsync(DeadLetter letter, CancellationToken cancel)
    {
        if (await FindAsync(letter, cancel) is { State: PrintState.Requested or PrintState.Printing } run)
        {
            run.State = PrintState.Failed;
            run.Notes = [letter.Reason];
        }
    }

    public async Task<bool> AgainAsync(DeadLetter letter, CancellationToken cancel)
    {
        if (await FindAsync(letter, cancel) is not { State: PrintState.Failed } run)
        {
            return false;
        }

        run.State = PrintState.Requested;
        run.Notes = [];
        return true;
    }

    public Task DropAsync(DeadLetter letter, CancellationToken cancel) => Task.CompletedTask;

    private Task<PrintRun?> FindAsync(DeadLetter letter, CancellationToken cancel) =>
        db.PrintRuns.FirstOrDefaultAsync(run => run.Id == letter.SubjectId, cancel);
}
