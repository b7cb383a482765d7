using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Reports.Sources;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Reports;

/// <summary>
/// 第1表 to 第3表 of one plan, written here or received; of a draft too: that is what the client is shown before agreeing.
/// </summary>
[Requires(Permission.ViewClients)]
public sealed class PrintPlanForms(CareDb db, PlanPapers plans, FormPrinter printer, AuditTrail audit)
{
    public static readonly IReadOnlyList<FormName> Forms = [FormName.PlanOverview, FormName.PlanNeeds, FormName.WeeklyPlan];

    public async Task<Outcome<PrintedForms>> RunAsync(Guid planId, IReadOnlyCollection<FormName> forms, CancellationToken cancel)
    {
        var wanted = Forms.Where(forms.Contains).ToList();
        if (wanted.Count == 0)
        {
            return ReportRefusals.NoFormChosen;
        }

        if (await plans.FindAsync(planId, cancel) is not { } plan)
        {
            return PlanRefusals.PlanNotFound;
        }

        var office = await db.OwnOfficeAsync(cancel);
        await audit.AppendAsync(nameof(PrintPlanForms), plan.Client.Id, cancel);
        return printer.Print([.. wanted.Select(form => PlanSheets.Of(form, plan))], office.Name, cancellation: cancel);
    }
}
