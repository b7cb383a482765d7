using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Plans;

/// <summary>交付 of a plan the client has agreed to.</summary>
[Requires(Permission.WritePlans)]
public sealed class HandOverPlan(PlanDesk desk, PlanReader reader, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<PlanView>> RunAsync(Guid planId, uint seen, DateOnly handedOverOn, string handedOverBy, CancellationToken cancel)
    {
        var taken = await desk.TakeAsync(planId, seen, null, cancel);
        if (taken.Refusal is { } refusal)
        {
            return refusal;
        }

        var version = taken.Value;
        if (version.State != PlanState.Agreed)
        {
            return version.State == PlanState.Draft ? PlanRefusals.PlanNotAgreed : PlanRefusals.PlanAlreadyHandedOver;
        }

        if (string.IsNullOrWhiteSpace(handedOverBy))
        {
            return PlanRefusals.PersonMissing;
        }

        if (handedOverOn > clock.TodayInJapan() || handedOverOn < version.AgreedOn)
        {
            return PlanRefusals.HandoverDateNotFit;
        }

        version.State = PlanState.HandedOver;
        version.HandedOverOn = handedOverOn;
        version.HandedOverBy = handedOverBy.Trim();
        await desk.WriteAsync(version, cancel);
        await audit.AppendAsync(nameof(HandOverPlan), version.ClientId, cancel);
        return await reader.ViewAsync(version, cancel);
    }
}
