using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Identity.SecondFactors;

/// <summary>The app shows the right code: from now on it is asked for. Answers with ten recovery codes, shown this once.</summary>
[Requires(Permission.ViewClients)]
public sealed class ConfirmAuthenticator(SecondFactorDesk desk, CurrentActor actor, AuditTrail audit)
{
    /// <param name="attempt">For which first step the secret was shown.</param>
    /// <param name="code">Six digits.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(Guid attempt, string code, CancellationToken cancel)
    {
        if (await desk.ConfirmAsync(actor.PersonId, attempt, code, cancel) is not { } codes)
        {
            return IdentityRefusals.WrongNewCode;
        }

        await audit.AppendAsync(nameof(ConfirmAuthenticator), actor.PersonId, cancel);
        return Outcomes.Of(codes);
    }
}
