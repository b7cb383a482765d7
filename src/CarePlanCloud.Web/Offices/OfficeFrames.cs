using System.Security.Claims;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Web.Account;
using CarePlanCloud.Web.Account.ClientCertificates;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Web.Offices;

/// <summary>Finds the frame of an office for the person who is signed in.</summary>
public sealed class OfficeFrames(UseCases door, AuthenticationStateProvider session, SessionGate gate, IOptions<IdentityOptions> identity)
{
    /// <returns>Null when the session is over, or the office does not exist or the person has no membership there: the page says the same in both cases.</returns>
    public async Task<OfficeFrame?> FindAsync(string officeNumber)
    {
        var person = (await session.GetAuthenticationStateAsync()).User;
        if (!Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
            || !await MemberCookie.HoldsAsync(gate, identity.Value, person, isUse: false, CancellationToken.None))
        {
            return null;
        }

        var mine = await door.RunAsync<ListMyOffices, MyOffices>(new Caller.Nobody(), use => use.RunAsync(userId, CancellationToken.None));
        var here = mine.Value.Offices.FirstOrDefault(office => office.OfficeNumber == officeNumber);
        return here is null
            ? null
            : new OfficeFrame(
                Heading(here), here.Kind, [.. mine.Value.Offices.Select(Heading)], here.PersonName, here.Role,
                new Caller.Member(userId, officeNumber, person.ClientCertificate()));
    }

    private static OfficeHeading Heading(MyOffice office) => new(office.OfficeNumber, office.Name, office.KindName);
}
