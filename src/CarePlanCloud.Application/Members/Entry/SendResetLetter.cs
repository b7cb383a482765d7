using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Members.Entry;

/// <summary>
/// Somebody says to have forgotten the password. Who has a mail address gets a link for an hour; the others must ask their administrator. At most
/// one mail in ten minutes. The answer is the same whatever was done: who asks learns nothing of who exists.
/// </summary>
[Requires(Permission.UseEntryCode)]
public sealed class SendResetLetter(CareDb db, EntryCodes codes, LetterDesk letters, IMailPost post, AuditTrail audit, TimeProvider clock)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    public async Task<Outcome<Done>> RunAsync(Guid userId, CancellationToken cancel)
    {
        var (office, rested) = (await db.OwnOfficeAsync(cancel), clock.GetUtcNow() - Rest);
        var member = await (from row in db.Memberships
                            join user in db.Users on row.UserId equals user.Id
                            where row.OfficeId == office.Id && row.UserId == userId && row.LockedAt == null
                            select new { row.LoginName, row.Name, user.Email }).FirstOrDefaultAsync(cancel);
        if (member?.Email is not { Length: > 0 } mail || !post.IsOpen
            || await db.EntryCodes.AnyAsync(row => row.Purpose == EntryPurpose.Reset && row.UserId == userId && row.MadeBy == null && row.MadeAt > rested, cancel))
        {
            return default(Done);
        }

        var made = await codes.MakeAsync(office, new EntryFor(EntryPurpose.Reset, member.Name, member.LoginName, Mail: mail, UserId: userId), cancel);
        letters.Lay(new Letter(
            mail, "CarePlanCloud のパスワードの再設定",
            $"{office.Name}（CarePlanCloud）のパスワードを決め直すページです。60分のあいだ、1回だけ使えます。",
            made.Path, "心当たりがないときは、このメールを捨ててください。パスワードは変わりません。"));
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(SendResetLetter), userId, cancel);
        return default(Done);
    }
}
