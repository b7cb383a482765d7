using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Identity.SecondFactors;

/// <summary>Six digits of the app or a recovery code, after the right password.</summary>
[Requires(Permission.ViewClients)]
public sealed class PassSecondFactor(SecondFactorDesk desk, CurrentActor actor)
{
    public async Task<Outcome<Done>> RunAsync(string code, CancellationToken cancel) =>
        await desk.PassAsync(actor.PersonId, code, cancel) ? default(Done) : IdentityRefusals.WrongCode;
}
