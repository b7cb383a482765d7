using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Reconciliation.Mirror;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>戻す: the decision stands no more, and a plan it changed is as it was. What was asked stays asked: somebody may have read it.</summary>
[Requires(Permission.WritePlans)]
public sealed class WithdrawDecision(CareDb db, ReconciliationDesk desk, PlanChange plans, MirrorDesk mirror, TimeProvider clock, AuditTrail audit)
{
    /// <returns>The client's month as it stands now.</returns>
    public async Task<Outcome<ClientReconciliation>> RunAsync(Guid clientId, ServiceMonth month, Guid decisionId, CancellationToken cancel)
    {
        await desk.LockAsync(month, cancel);
        if (await desk.IsClosedAsync(month, cancel))
        {
            return ReconciliationRefusals.MonthIsClosed;
        }

        if (await desk.FindAsync(clientId, month, cancel) is not { } judged)
        {
            return ReconciliationRefusals.ClientNotFound;
        }

        var first = month.FirstDay;
        var decision = await db.DifferenceDecisions.FirstOrDefaultAsync(
            row => row.Id == decisionId && row.ClientId == clientId && row.ServiceMonth == first && row.WithdrawnAt == null, cancel);
        if (decision is null)
        {
            return ReconciliationRefusals.NothingDecided;
        }

        if (decision.Resolution == Resolution.ChangePlan && !await plans.TakeBackAsync(judged, decision, cancel))
        {
            return ReconciliationRefusals.PlanMovedOn;
        }

        decision.WithdrawnAt = clock.GetUtcNow();
        decision.WithdrawnByName = await desk.PersonAsync(cancel);
        await db.SaveChangesAsync(cancel);
        var now = decision.Resolution == Resolution.ChangePlan ? (await desk.FindAsync(clientId, month, cancel))!
            : judged.Under([.. judged.Decisions.Where(row => row.Id != decision.Id)]);
        await mirror.SayAsync([now], isAccepted: false, decision.About.OfficeNumber, cancel);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(WithdrawDecision), clientId, cancel);
        return await desk.ViewOfAsync(now, cancel);
    }
}
