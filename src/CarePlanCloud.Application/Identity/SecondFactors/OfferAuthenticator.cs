using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity.SecondFactors;

/// <summary>A secret for the person's authenticator app, named after the office and the ユーザーID.</summary>
[Requires(Permission.ViewClients)]
public sealed class OfferAuthenticator(CareDb db, SecondFactorDesk desk, CurrentActor actor)
{
    /// <param name="attempt">For which first step (password) it is shown: another one is shown another secret.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<AuthenticatorOffer>> RunAsync(Guid attempt, CancellationToken cancel)
    {
        var (office, person) = (await db.OwnOfficeAsync(cancel), actor.PersonId);
        var login = await db.Memberships.Where(row => row.OfficeId == office.Id && row.UserId == person).Select(row => row.LoginName).SingleAsync(cancel);
        return await desk.OfferAsync(person, attempt, $"{office.OfficeNumber} {login}", cancel);
    }
}
