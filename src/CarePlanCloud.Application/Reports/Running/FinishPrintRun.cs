using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reports.Running;

/// <summary>How many clients are drawn, for the page that waits.</summary>
[Requires(Permission.RunJobs)]
public sealed class ReportPrintRun(CareDb db)
{
    public async Task<Outcome<Done>> RunAsync(Guid runId, int clients, CancellationToken cancel)
    {
        await db.PrintRuns.Where(run => run.Id == runId && run.State == PrintState.Printing)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.Done, clients), cancel);
        return default(Done);
    }
}

/// <summary>printing → printed with the pages, or → failed when there was nothing to draw.</summary>
[Requires(Permission.RunJobs)]
public sealed class FinishPrintRun(CareDb db)
{
    public async Task<Outcome<Done>> RunAsync(Guid runId, PrintedForms? printed, IReadOnlyList<string> notes, CancellationToken cancel)
    {
        var run = await db.PrintRuns.FirstOrDefaultAsync(run => run.Id == runId && run.State == PrintState.Printing, cancel);
        if (run is null)
        {
            return ReportRefusals.NotThisStep;
        }

        run.State = printed is null ? PrintState.Failed : PrintState.Printed;
        run.Done = run.ClientIds.Count;
        run.Pages = printed?.Pages.Sum() ?? 0;
        run.Pdf = printed?.Pdf;
        run.Notes = [.. notes];
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}
