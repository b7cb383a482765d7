using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Plans;

/// <summary>Keeps what stands in a draft. Asked every few seconds while somebody writes.</summary>
[Requires(Permission.WritePlans)]
public sealed class SavePlanForms(PlanDesk desk, AuditTrail audit)
{
    /// <param name="seen">The <see cref="PlanView.Version"/> the writer began from.</param>
    public async Task<Outcome<PlanSaved>> RunAsync(Guid planId, uint seen, DateOnly planDate, CarePlanForms? forms, CancellationToken cancel)
    {
        var checkedForms = PlanForms.Check(forms);
        var taken = await desk.TakeAsync(planId, seen, checkedForms.IsDone ? checkedForms.Value : null, cancel);
        if (taken.Refusal is { } refusal)
        {
            return refusal;
        }

        if (checkedForms.Refusal is { } unfit)
        {
            return unfit;
        }

        var version = taken.Value;
        if (version.State != PlanState.Draft)
        {
            return PlanRefusals.PlanFrozen;
        }

        version.Forms = checkedForms.Value;
        version.PlanDate = planDate;
        await desk.WriteAsync(version, cancel);
        await audit.AppendAsync(nameof(SavePlanForms), version.ClientId, cancel);
        return new PlanSaved(version.Version, version.WrittenAt);
    }
}
