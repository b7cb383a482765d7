using CarePlanCloud.Application.Claims;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.Invoices;
using CarePlanCloud.Application.Reports.Sources;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Ending.Exporting;

/// <summary>What stands on one paper of an export. Whoever asked for the export was entitled to see it; the trail has that act.</summary>
[Requires(Permission.RunJobs)]
public sealed class CollectExportPaper(CareDb db, PaperDesk desk, PlanPapers plans, ManagementPapers management)
{
    /// <returns>Refused when there is nothing to print any more.</returns>
    public async Task<Outcome<IReadOnlyList<Paper>>> RunAsync(ExportPaper wanted, CancellationToken cancel)
    {
        IReadOnlyList<Paper> papers = wanted.Kind switch
        {
            ExportPaperKind.Slip => await OfClientAsync(wanted, [FormName.ServiceSlip, FormName.BenefitSheet], cancel),
            ExportPaperKind.ProviderCopy => await OfClientAsync(wanted, [FormName.ProviderCopy], cancel),
            ExportPaperKind.Plan => await plans.FindAsync(wanted.Id, cancel) is { } plan ? [.. PrintPlanForms.Forms.Select(form => PlanSheets.Of(form, plan))] : [],
            ExportPaperKind.Preventive => await PreventiveAsync(wanted.Id, cancel),
            ExportPaperKind.ManagementSheets => await management.ReadAsync(ServiceMonth.Of(wanted.Month!.Value), null, cancel) is { IsDone: true, Value: var read } ? [.. read.Select(sheet => sheet.Paper)] : [],
            _ => await db.Invoices.AsNoTracking().FirstOrDefaultAsync(row => row.Number == wanted.Number, cancel) is { } invoice ? [new InvoicePaper { Invoice = invoice }] : [],
        };
        return papers.Count > 0 ? Outcomes.Of(papers) : ReportRefusals.NothingToPrint;
    }

    private async Task<IReadOnlyList<Paper>> OfClientAsync(ExportPaper wanted, FormName[] forms, CancellationToken cancel) =>
        (await desk.CollectAsync(await db.OwnOfficeAsync(cancel), wanted.Id, ServiceMonth.Of(wanted.Month!.Value), forms, cancel))?.Papers ?? [];

    private async Task<IReadOnlyList<Paper>> PreventiveAsync(Guid id, CancellationToken cancel)
    {
        var document = await db.PreventiveDocuments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);
        return document is null ? [] : [PreventivePaperSource.Of(document, await db.Clients.AsNoTracking().SingleAsync(row => row.Id == document.ClientId, cancel))];
    }
}
