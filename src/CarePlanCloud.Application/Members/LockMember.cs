using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Members;

/// <summary>
/// 退職: the person cannot sign in to this office any more, and open pages of it end. Other offices of the person stay as they are; who has
/// no other loses the session as well. Doing it twice is the same as once.
/// </summary>
[Requires(Permission.ManageOffice)]
public sealed class LockMember(CareDb db, MemberDesk desk, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.TakeAsync(id, cancel) is not { } member)
        {
            return MemberRefusals.NotFound;
        }

        if (await desk.IsLastAdministratorAsync(member, cancel))
        {
            return MemberRefusals.LastAdministrator;
        }

        if (member.LockedAt is null)
        {
            member.LockedAt = clock.GetUtcNow();
            await db.SaveChangesAsync(cancel);
            await EndSessionsAsync(member.UserId, cancel);
            await audit.AppendAsync(nameof(LockMember), id, cancel);
        }

        return default(Done);
    }

    // A session belongs to the person, not to the office: it ends with the last one.
    private async Task EndSessionsAsync(Guid userId, CancellationToken cancel)
    {
        if (!await db.Memberships.AnyAsync(row => row.UserId == userId && row.LockedAt == null, cancel))
        {
            var stamp = Guid.NewGuid().ToString("N");
            await db.Users.Where(user => user.Id == userId).ExecuteUpdateAsync(user => user.SetProperty(one => one.SecurityStamp, stamp), cancel);
        }
    }
}
