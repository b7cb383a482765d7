using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans;

/// <summary>One plan for the page, written here or received. A look at a person's life: it leaves a trace.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenPlan(CareDb db, PlanReader reader, AuditTrail audit)
{
    public async Task<Outcome<PlanView>> RunAsync(Guid planId, CancellationToken cancel)
    {
        var version = await db.PlanVersions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == planId, cancel);
        var view = version is not null ? await reader.ViewAsync(version, cancel) : await ReceivedAsync(planId, cancel);
        if (view is null)
        {
            return PlanRefusals.PlanNotFound;
        }

        await audit.AppendAsync(nameof(OpenPlan), view.Client.Id, cancel);
        return view;
    }

    private async Task<PlanView?> ReceivedAsync(Guid planId, CancellationToken cancel)
    {
        if (await reader.FormsAsync(planId, cancel) is not { } found)
        {
            return null;
        }

        var history = await reader.HistoryAsync(found.ClientId, cancel);
        return new PlanView(
            history.Single(label => label.Id == planId), (await reader.ClientAsync(found.ClientId, cancel))!, found.Forms, null, "", "", "", null, 0, false, history);
    }
}
