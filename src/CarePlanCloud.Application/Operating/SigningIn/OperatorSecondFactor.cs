using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.SecondFactors;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.SigningIn;

/// <summary>What the operator has set up. Operators use an app and recovery codes.</summary>
[Requires(Permission.Operate)]
public sealed class OpenOperatorSecondFactor(SecondFactorDesk desk, CurrentActor actor)
{
    public async Task<Outcome<SecondFactorState>> RunAsync(CancellationToken cancel) => await desk.StateAsync(actor.PersonId, cancel);
}

/// <summary>A secret for the operator's authenticator app.</summary>
[Requires(Permission.Operate)]
public sealed class OfferOperatorAuthenticator(CareDb db, SecondFactorDesk desk, CurrentActor actor)
{
    /// <param name="attempt">For which first step of a sign-in it is shown.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<AuthenticatorOffer>> RunAsync(Guid attempt, CancellationToken cancel)
    {
        var person = actor.PersonId;
        var login = await db.Operators.Where(row => row.UserId == person).Select(row => row.LoginName).SingleAsync(cancel);
        return await desk.OfferAsync(person, attempt, $"運営 {login}", cancel);
    }
}

/// <summary>The app shows the right code: from now on it is asked for. Answers with recovery codes, shown this once.</summary>
[Requires(Permission.Operate)]
public sealed class ConfirmOperatorAuthenticator(CareDb db, SecondFactorDesk desk, OperatorTrail trail, CurrentActor actor)
{
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(Guid attempt, string code, CancellationToken cancel)
    {
        if (await desk.ConfirmAsync(actor.PersonId, attempt, code, cancel) is not { } codes)
        {
            return IdentityRefusals.WrongNewCode;
        }

        trail.Append(nameof(ConfirmOperatorAuthenticator));
        await db.SaveChangesAsync(cancel);
        return Outcomes.Of(codes);
    }
}

/// <summary>Six digits of the app or a recovery code, after the right password.</summary>
[Requires(Permission.Operate)]
public sealed class PassOperatorSecondFactor(SecondFactorDesk desk, CurrentActor actor)
{
    public async Task<Outcome<Done>> RunAsync(string code, CancellationToken cancel) =>
        await desk.PassAsync(actor.PersonId, code, cancel) ? default(Done) : IdentityRefusals.WrongCode;
}
