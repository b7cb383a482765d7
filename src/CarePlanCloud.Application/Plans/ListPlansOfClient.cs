using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Plans;

/// <summary>All plans of one client, newest first.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListPlansOfClient(PlanReader reader, AuditTrail audit)
{
    public async Task<Outcome<IReadOnlyList<PlanLabel>>> RunAsync(Guid clientId, CancellationToken cancel)
    {
        if (await reader.ClientAsync(clientId, cancel) is null)
        {
            return PlanRefusals.ClientOfPlanNotFound;
        }

        var history = await reader.HistoryAsync(clientId, cancel);
        await audit.AppendAsync(nameof(ListPlansOfClient), clientId, cancel);
        return Outcomes.Of(history);
    }
}
