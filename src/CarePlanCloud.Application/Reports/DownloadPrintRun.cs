using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reports;

/// <summary>The pages of a finished batch.</summary>
[Requires(Permission.ViewClients)]
public sealed class DownloadPrintRun(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<byte[]>> RunAsync(Guid id, CancellationToken cancel)
    {
        var run = await db.PrintRuns.AsNoTracking().Where(run => run.Id == id).Select(run => new { run.State, run.Pdf }).FirstOrDefaultAsync(cancel);
        if (run is null)
        {
            return ReportRefusals.RunNotFound;
        }

        if (run is not { State: PrintState.Printed, Pdf: { } pdf })
        {
            return ReportRefusals.RunNotReady;
        }

        await audit.AppendAsync(nameof(DownloadPrintRun), id, cancel);
        return pdf;
    }
}
