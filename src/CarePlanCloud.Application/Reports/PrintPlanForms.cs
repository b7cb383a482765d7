using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reports.Sources;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reports;

/// <summary>第1表 to 第3表 of one version, also of a draft: that is what the client is shown before agreeing.</summary>
[Requires(Permission.ViewClients)]
public sealed class PrintPlanForms(CareDb db, PlanPapers plans, FormPrinter printer, AuditTrail audit)
{
    public static readonly IReadOnlyList<FormName> Forms = [FormName.PlanOverview, FormName.PlanNeeds, FormName.WeeklyPlan];

    public async Task<Outcome<PrintedForms>> RunAsync(Guid versionId, IReadOnlyCollection<FormName> forms, CancellationToken cancel)
    {
        var wanted = Forms.Where(forms.Contains).ToList();
        if (wanted.Count == 0)
        {
            return ReportRefusals.NoFormChosen;
        }

        var version = await db.PlanVersions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == versionId, cancel);
        if (version is null)
        {
            return ReportRefusals.NothingToPrint;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var plan = await plans.OfAsync(version, cancel);
        await audit.AppendAsync(nameof(PrintPlanForms), version.ClientId, cancel);
        return printer.Print([.. wanted.Select(form => PlanSheets.Of(form, plan))], office.Name, cancellation: cancel);
    }
}
