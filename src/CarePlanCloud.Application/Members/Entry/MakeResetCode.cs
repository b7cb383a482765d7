using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Members.Entry;

/// <summary>
/// 再設定: a printed code for a member who has forgotten the password, or has lost the telephone as well. Who belongs to a second office where
/// another administrator answers for the person gets none, and a code of before counts no more: one office alone cannot reset anybody.
/// </summary>
[Requires(Permission.ManageOffice)]
public sealed class MakeResetCode(CareDb db, MemberDesk desk, EntryCodes codes, AuditTrail audit)
{
    /// <param name="id">Of the membership.</param>
    /// <param name="removesSecondFactor">App, recovery codes and passkeys were lost.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<MadeEntryCode>> RunAsync(Guid id, bool removesSecondFactor, CancellationToken cancel)
    {
        if (await desk.TakeAsync(id, cancel) is not { } member)
        {
            return MemberRefusals.NotFound;
        }

        if (member.LockedAt is not null)
        {
            return MemberRefusals.HasLeft;
        }

        if (await desk.BelongsElsewhereAsync(member.UserId, cancel))
        {
            return MemberRefusals.BelongsElsewhere;
        }

        var made = await codes.MakeAsync(
            await db.OwnOfficeAsync(cancel),
            new EntryFor(EntryPurpose.Reset, member.Name, member.LoginName, UserId: member.UserId, RemovesSecondFactor: removesSecondFactor), cancel);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(MakeResetCode), id, cancel);
        return made;
    }
}
