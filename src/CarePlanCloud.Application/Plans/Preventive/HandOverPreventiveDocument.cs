using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>交付: the agreed document was given to the client.</summary>
[Requires(Permission.WritePlans)]
public sealed class HandOverPreventiveDocument(PreventiveDesk desk, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<SavedPreventive>> RunAsync(Guid id, DateOnly handedOverOn, string handedOverBy, CancellationToken cancel)
    {
        var found = await desk.HeldAsync(id, cancel);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var document = found.Value;
        if (document.State != PlanState.Agreed)
        {
            return document.State == PlanState.Draft ? PreventiveRefusals.NotAgreed : PreventiveRefusals.Frozen;
        }

        if (PreventiveDesk.Name(handedOverBy).Length == 0 || handedOverOn < document.AgreedOn || handedOverOn > clock.TodayInJapan())
        {
            return PreventiveRefusals.HandoverIncomplete;
        }

        document.State = PlanState.HandedOver;
        document.HandedOverOn = handedOverOn;
        document.HandedOverBy = PreventiveDesk.Name(handedOverBy);
        var saved = await desk.SaveAsync(document, cancel);
        await audit.AppendAsync(nameof(HandOverPreventiveDocument), document.ClientId, cancel);
        return saved;
    }
}
