using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity.Passkeys;

/// <summary>A device of the person is no second factor any more. Removing the last factor of all is allowed: at the next sign-in one is set up anew.</summary>
[Requires(Permission.ViewClients)]
public sealed class RemovePasskey(CareDb db, CurrentActor actor, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(byte[] credentialId, CancellationToken cancel)
    {
        var person = actor.PersonId;
        if (await db.UserPasskeys.Where(row => row.UserId == person && row.CredentialId == credentialId).ExecuteDeleteAsync(cancel) == 0)
        {
            return IdentityRefusals.PasskeyGone;
        }

        await audit.AppendAsync(nameof(RemovePasskey), person, cancel);
        return default(Done);
    }
}
