using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Identity.SecondFactors;

/// <summary>The app shows the right code: from now on it is asked for. Answers with ten recovery codes, shown this once.</summary>
[Requires(Permission.ViewClients)]
public sealed class ConfirmAuthenticator(SecondFactorDesk desk, CurrentActor actor, AuditTrail audit)
{
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(string code, CancellationToken cancel)
    {
        if (await desk.ConfirmAsync(actor.PersonId, code, cancel) is not { } codes)
        {
            return IdentityRefusals.WrongNewCode;
        }

        await audit.AppendAsync(nameof(ConfirmAuthenticator), actor.PersonId, cancel);
        return Outcomes.Of(codes);
    }
}
