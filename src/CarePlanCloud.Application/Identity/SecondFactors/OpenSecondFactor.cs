using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Identity.SecondFactors;

/// <summary>What the person has set up.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenSecondFactor(SecondFactorDesk desk, CurrentActor actor)
{
    public async Task<Outcome<SecondFactorState>> RunAsync(CancellationToken cancel) => await desk.StateAsync(actor.PersonId, cancel);
}
