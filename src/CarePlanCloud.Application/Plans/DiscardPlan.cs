using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Plans;

/// <summary>Throws a draft away that was begun by mistake. What was agreed stays for good.</summary>
[Requires(Permission.WritePlans)]
public sealed class DiscardPlan(CareDb db, PlanDesk desk, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid planId, uint seen, CancellationToken cancel)
    {
        var taken = await desk.TakeAsync(planId, seen, null, cancel);
        if (taken.Refusal is { } refusal)
        {
            return refusal;
        }

        if (taken.Value.State != PlanState.Draft)
        {
            return PlanRefusals.PlanFrozen;
        }

        db.PlanVersions.Remove(taken.Value);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(DiscardPlan), taken.Value.ClientId, cancel);
        return default(Done);
    }
}
