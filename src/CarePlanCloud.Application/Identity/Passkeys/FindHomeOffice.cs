using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity.Passkeys;

/// <summary>Which office a person opens who has said by passkey who it is, and nothing of an office: the one signed in to last.</summary>
[Anonymous("Sign-in: the person is known, no office is entered yet.")]
public sealed class FindHomeOffice(CareDb db)
{
    public async Task<Outcome<string>> RunAsync(Guid userId, CancellationToken cancel)
    {
        var number = await (from membership in db.Memberships.AsNoTracking()
                            join office in db.Offices on membership.OfficeId equals office.Id
                            where membership.UserId == userId && membership.LockedAt == null && office.SuspendedAt == null
                            orderby membership.LastSignInAt == null, membership.LastSignInAt descending, office.OfficeNumber
                            select office.OfficeNumber).FirstOrDefaultAsync(cancel);
        return number is null ? IdentityRefusals.WrongSignIn : number;
    }
}
