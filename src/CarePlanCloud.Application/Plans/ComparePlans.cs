using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Plans;

/// <summary>Two plans of one client side by side, written here or received.</summary>
[Requires(Permission.ViewClients)]
public sealed class ComparePlans(PlanReader reader, AuditTrail audit)
{
    public async Task<Outcome<PlanComparisonView>> RunAsync(Guid beforeId, Guid afterId, CancellationToken cancel)
    {
        if (await reader.FormsAsync(beforeId, cancel) is not { } before || await reader.FormsAsync(afterId, cancel) is not { } after)
        {
            return PlanRefusals.PlanNotFound;
        }

        if (before.ClientId != after.ClientId)
        {
            return PlanRefusals.PlansOfTwoClients;
        }

        var history = await reader.HistoryAsync(after.ClientId, cancel);
        await audit.AppendAsync(nameof(ComparePlans), after.ClientId, cancel);
        return new PlanComparisonView(
            (await reader.ClientAsync(after.ClientId, cancel))!, history.Single(label => label.Id == beforeId), history.Single(label => label.Id == afterId),
            PlanComparison.Cells(before.Forms, after.Forms));
    }
}
