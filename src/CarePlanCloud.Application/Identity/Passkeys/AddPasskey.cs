using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity.Passkeys;

/// <summary>A device of the person is a second factor from now on; what it said has been weighed by the framework.</summary>
[Requires(Permission.ViewClients)]
public sealed class AddPasskey(CareDb db, UserManager<User> users, CurrentActor actor, AuditTrail audit)
{
    private const int Most = 10;

    public async Task<Outcome<Done>> RunAsync(UserPasskeyInfo passkey, string device, CancellationToken cancel)
    {
        var person = actor.PersonId;
        if (await db.UserPasskeys.CountAsync(row => row.UserId == person, cancel) >= Most)
        {
            return IdentityRefusals.TooManyPasskeys;
        }

        passkey.Name = device;
        var user = await db.Users.SingleAsync(row => row.Id == person, cancel);
        var added = await users.AddOrUpdatePasskeyAsync(user, passkey);
        if (!added.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', added.Errors.Select(error => error.Code)));
        }

        await audit.AppendAsync(nameof(AddPasskey), person, cancel);
        return default(Done);
    }
}
