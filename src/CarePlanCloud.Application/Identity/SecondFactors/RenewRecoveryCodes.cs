using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Identity.SecondFactors;

/// <summary>Ten new recovery codes in the place of all old ones, shown this once.</summary>
[Requires(Permission.ViewClients)]
public sealed class RenewRecoveryCodes(SecondFactorDesk desk, CurrentActor actor, AuditTrail audit)
{
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(CancellationToken cancel)
    {
        var codes = await desk.RenewCodesAsync(actor.PersonId, cancel);
        await audit.AppendAsync(nameof(RenewRecoveryCodes), actor.PersonId, cancel);
        return Outcomes.Of(codes);
    }
}
