using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.Passwords;
using CarePlanCloud.Application.Identity.SecondFactors;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Members.Entry;

/// <summary>
/// The holder of a code chooses a password: who was invited is a member now, who had forgotten the old one has a new one and every session of the
/// person has ended. The code is used up. Signing in, with the second factor, comes after it.
/// </summary>
[Requires(Permission.UseEntryCode)]
public sealed class UseEntryCode(
    CareDb db, EntryCodes codes, MemberDesk desk, PasswordDesk passwords, SecondFactorDesk secondFactors, AuditTrail audit, TimeProvider clock)
{
    /// <returns>Whose account it is.</returns>
    public async Task<Outcome<Guid>> RunAsync(string code, string password, CancellationToken cancel)
    {
        if (await codes.TakeAsync(code, cancel) is not { } found)
        {
            return MemberRefusals.CodeUnknown;
        }

        var office = await db.OwnOfficeAsync(cancel);
        if (PasswordRules.ProblemOf(password, [office.OfficeNumber, office.KjBillingId, found.LoginName, found.Name]) is { } problem)
        {
            return IdentityRefusals.BadPassword(problem);
        }

        var user = found.Purpose == EntryPurpose.Reset
            ? await ResetAsync(found, cancel)
            : await desk.JoinAsync(found, passwords.NewUser(found.Name, found.Mail), cancel);
        if (user.Refusal is { } refusal)
        {
            return refusal;
        }

        passwords.Set(user.Value, password);
        (found.UserId, found.UsedAt) = (user.Value.Id, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(UseEntryCode), user.Value.Id, cancel);
        return user.Value.Id;
    }

    private async Task<Outcome<User>> ResetAsync(EntryCode code, CancellationToken cancel)
    {
        var (office, person) = (db.TenantId, code.UserId);
        if (!await db.Memberships.AnyAsync(row => row.OfficeId == office && row.UserId == person && row.LockedAt == null, cancel))
        {
            return MemberRefusals.CodeUnknown;
        }

        // Of an administrator: asked again, as the person may have come to a second office since.
        if (code.MadeBy is not null && await desk.BelongsElsewhereAsync(person!.Value, cancel))
        {
            return MemberRefusals.BelongsElsewhere;
        }

        var (user, now) = (await db.Users.SingleAsync(row => row.Id == person, cancel), clock.GetUtcNow());
        await RevokeSessions.EndAsync(db, user.Id, now, _ => true, cancel);
        await db.EntryCodes.Where(row => row.UserId == person && row.Id != code.Id && row.Purpose == EntryPurpose.Reset && row.UsedAt == null && row.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.RevokedAt, now), cancel);
        if (code.RemovesSecondFactor)
        {
            await secondFactors.RemoveAsync(user.Id, cancel);
        }

        return user;
    }
}
