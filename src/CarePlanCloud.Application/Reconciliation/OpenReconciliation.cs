using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>One client's month on the desk. A look at a person's month: it leaves a trace.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenReconciliation(ReconciliationDesk desk, AuditTrail audit)
{
    public async Task<Outcome<ClientReconciliation>> RunAsync(Guid clientId, ServiceMonth month, CancellationToken cancel)
    {
        if (await desk.FindAsync(clientId, month, cancel) is not { } judged)
        {
            return ReconciliationRefusals.ClientNotFound;
        }

        await audit.AppendAsync(nameof(OpenReconciliation), clientId, cancel);
        return await desk.ViewOfAsync(judged, cancel);
    }
}
