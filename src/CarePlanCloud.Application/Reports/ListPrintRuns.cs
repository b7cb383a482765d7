using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reports;

/// <summary>The batches of a month, the newest first. Their content is not read.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListPrintRuns(CareDb db)
{
    private const int Shown = 50;

    public async Task<Outcome<IReadOnlyList<PrintRunView>>> RunAsync(ServiceMonth month, CancellationToken cancel)
    {
        var runs = await WithoutPdf(db.PrintRuns.AsNoTracking().Where(run => run.ServiceMonth == month.FirstDay))
            .OrderByDescending(run => run.RequestedAt).Take(Shown).ToListAsync(cancel);
        return Outcomes.Of<IReadOnlyList<PrintRunView>>([.. runs.Select(PrintRunView.Of)]);
    }

    /// <summary>All of a run but the pages, which may be megabytes.</summary>
    internal static IQueryable<PrintRun> WithoutPdf(IQueryable<PrintRun> runs) => runs.Select(run => new PrintRun
    {
        Id = run.Id,
        TenantId = run.TenantId,
        ServiceMonth = run.ServiceMonth,
        Forms = run.Forms,
        ClientIds = run.ClientIds,
        State = run.State,
        Done = run.Done,
        Pages = run.Pages,
        Notes = run.Notes,
        RequestedBy = run.RequestedBy,
        RequestedAt = run.RequestedAt,
    });
}

/// <summary>One batch, while it is waited for.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenPrintRun(CareDb db)
{
    public async Task<Outcome<PrintRunView>> RunAsync(Guid id, CancellationToken cancel)
    {
        var run = await ListPrintRuns.WithoutPdf(db.PrintRuns.AsNoTracking().Where(run => run.Id == id)).FirstOrDefaultAsync(cancel);
        return run is null ? ReportRefusals.RunNotFound : PrintRunView.Of(run);
    }
}
