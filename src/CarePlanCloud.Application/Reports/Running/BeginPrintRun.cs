using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reports.Running;

public sealed record BegunPrintRun(ServiceMonth Month, IReadOnlyList<FormName> Forms, IReadOnlyList<Guid> ClientIds, string OfficeName);

/// <summary>requested → printing. A run that was printing when its worker died begins again.</summary>
[Requires(Permission.RunJobs)]
public sealed class BeginPrintRun(CareDb db)
{
    public async Task<Outcome<BegunPrintRun>> RunAsync(Guid runId, CancellationToken cancel)
    {
        var begun = await db.PrintRuns.Where(run => run.Id == runId && (run.State == PrintState.Requested || run.State == PrintState.Printing))
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.State, PrintState.Printing).SetProperty(run => run.Done, 0), cancel);
        if (begun == 0)
        {
            return ReportRefusals.NotThisStep;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var run = await db.PrintRuns.AsNoTracking().SingleAsync(run => run.Id == runId, cancel);
        return new BegunPrintRun(
            ServiceMonth.Of(run.ServiceMonth), [.. run.Forms.Select(StableWords.Parse<FormName>)], run.ClientIds, office.Name);
    }
}

/// <summary>The papers of one client of a batch. Whoever asked for the batch was entitled to see them; the trail has that act.</summary>
[Requires(Permission.RunJobs)]
public sealed class CollectPapers(CareDb db, PaperDesk desk)
{
    public async Task<Outcome<ClientPapers>> RunAsync(Guid clientId, ServiceMonth month, IReadOnlyList<FormName> forms, CancellationToken cancel)
    {
        var office = await db.OwnOfficeAsync(cancel);
        return await desk.CollectAsync(office, clientId, month, forms, cancel) is { } collected ? collected : ReportRefusals.NothingToPrint;
    }
}
