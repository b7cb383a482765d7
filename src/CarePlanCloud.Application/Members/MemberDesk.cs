using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Members;

/// <summary>The members of the office of the operation, one change of them at a time. Memberships stand outside the office's walls, so the office is asked for here.</summary>
public sealed class MemberDesk(CareDb db)
{
    /// <summary>Waits for other changes of the office's members: two administrators must not lower each other at once.</summary>
    /// <returns>Null when the office has no such member.</returns>
    internal async Task<Membership?> TakeAsync(Guid id, CancellationToken cancel)
    {
        var office = db.TenantId;
        await db.TakeTurnAsync("members:" + office, cancel);
        return await db.Memberships.FirstOrDefaultAsync(row => row.Id == id && row.OfficeId == office, cancel);
    }

    internal async Task<bool> IsLastAdministratorAsync(Membership member, CancellationToken cancel)
    {
        var (office, id) = (db.TenantId, member.Id);
        return member is { Role: Role.Administrator, LockedAt: null }
            && !await db.Memberships.AnyAsync(row => row.OfficeId == office && row.Id != id && row.Role == Role.Administrator && row.LockedAt == null, cancel);
    }

    /// <summary>Whose number it is already, or null.</summary>
    internal Task<string?> OwnerOfAsync(string careManagerNumber, Guid except, CancellationToken cancel)
    {
        var office = db.TenantId;
        return (from row in db.Memberships
                join user in db.Users on row.UserId equals user.Id
                where row.OfficeId == office && row.Id != except && row.CareManagerNumber == careManagerNumber && careManagerNumber != ""
                select user.DisplayName).FirstOrDefaultAsync(cancel);
    }
}
