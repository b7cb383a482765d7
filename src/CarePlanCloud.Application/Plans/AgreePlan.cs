using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Plans;

/// <summary>Who agreed when, and who explained. <paramref name="AcceptGaps"/>: empty items were seen and are left as they are.</summary>
public sealed record Consent(DateOnly AgreedOn, string AgreedBy, string ExplainedBy, bool AcceptGaps = false);

/// <summary>同意: from here on the version is frozen; changes go into a new one.</summary>
[Requires(Permission.WritePlans)]
public sealed class AgreePlan(PlanDesk desk, PlanReader reader, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<PlanView>> RunAsync(Guid planId, uint seen, Consent consent, CancellationToken cancel)
    {
        var taken = await desk.TakeAsync(planId, seen, null, cancel);
        if (taken.Refusal is { } refusal)
        {
            return refusal;
        }

        var version = taken.Value;
        if (Refuse(version, consent) is { } refused)
        {
            return refused;
        }

        version.State = PlanState.Agreed;
        version.AgreedOn = consent.AgreedOn;
        version.AgreedBy = consent.AgreedBy.Trim();
        version.ExplainedBy = consent.ExplainedBy.Trim();
        await desk.WriteAsync(version, cancel);
        await audit.AppendAsync(nameof(AgreePlan), version.ClientId, cancel);
        return await reader.ViewAsync(version, cancel);
    }

    private Refusal? Refuse(PlanVersion version, Consent consent)
    {
        if (version.State != PlanState.Draft)
        {
            return PlanRefusals.PlanFrozen;
        }

        if (string.IsNullOrWhiteSpace(consent.AgreedBy) || string.IsNullOrWhiteSpace(consent.ExplainedBy))
        {
            return PlanRefusals.PersonMissing;
        }

        if (consent.AgreedOn > clock.TodayInJapan() || consent.AgreedOn < version.Forms.Overview.CreatedOn)
        {
            return PlanRefusals.ConsentDateNotFit;
        }

        var missing = PlanChecks.BeforeConsent(version.Forms).Where(gap => gap.IsMissing).ToList();
        return missing.Count > 0 && !consent.AcceptGaps ? PlanRefusals.PlanIncomplete(missing) : null;
    }
}
