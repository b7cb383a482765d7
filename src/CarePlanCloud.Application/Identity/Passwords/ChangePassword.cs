using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity.Passwords;

/// <summary>The person chooses another password, with the old one. All sessions end but the one at hand, which has to be signed in anew by the caller.</summary>
[Requires(Permission.ViewClients)]
public sealed class ChangePassword(CareDb db, PasswordDesk passwords, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(string old, string password, Guid session, CancellationToken cancel)
    {
        var (person, office) = (actor.PersonId, await db.OwnOfficeAsync(cancel));
        var user = await db.Users.SingleAsync(row => row.Id == person, cancel);
        if (!passwords.IsRight(user, old))
        {
            return IdentityRefusals.WrongOldPassword;
        }

        var place = await db.Memberships.AsNoTracking().SingleAsync(row => row.UserId == person && row.OfficeId == office.Id, cancel);
        if (PasswordRules.ProblemOf(password, [office.OfficeNumber, office.KjBillingId, place.LoginName, place.Name]) is { } problem)
        {
            return IdentityRefusals.BadPassword(problem);
        }

        passwords.Set(user, password);
        await db.SaveChangesAsync(cancel);
        await RevokeSessions.EndAsync(db, person, clock.GetUtcNow(), row => row.Id != session, cancel);
        await audit.AppendAsync(nameof(ChangePassword), person, cancel);
        return default(Done);
    }
}
