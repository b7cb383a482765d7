using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity;

/// <summary>The account behind what was typed, and the office to open after sign-in.</summary>
public sealed record SignInAccount(Guid UserId, string OfficeNumber);

/// <summary>事業所ID and ユーザーID → account. The password is checked by ASP.NET Core Identity afterwards.</summary>
[Anonymous("Sign-in: nobody is known yet.")]
public sealed class FindSignIn(CareDb db)
{
    public async Task<Outcome<SignInAccount>> RunAsync(string typedBillingId, string loginName, CancellationToken cancel)
    {
        var billingId = KjBillingId.Normalise(typedBillingId);
        var name = loginName.Trim();
        if (billingId is null || name.Contains('\0', StringComparison.Ordinal))
        {
            return IdentityRefusals.WrongSignIn;
        }

        var found = await (from membership in db.Memberships.AsNoTracking()
                           join office in db.Offices on membership.OfficeId equals office.Id
                           where office.KjBillingId == billingId && membership.LoginName == name && membership.LockedAt == null
                           select new SignInAccount(membership.UserId, office.OfficeNumber)).FirstOrDefaultAsync(cancel);
        if (found is not null)
        {
            return found;
        }

        // An office that left and came back has two lines; the one that is here counts.
        var ended = await db.AllOffices.AsNoTracking().Where(office => office.KjBillingId == billingId)
            .OrderBy(office => office.EndedAt != null).ThenByDescending(office => office.EndedAt).Select(office => office.EndedAt).FirstOrDefaultAsync(cancel);
        return ended is { } at ? IdentityRefusals.OfficeEnded(at) : IdentityRefusals.WrongSignIn;
    }
}
