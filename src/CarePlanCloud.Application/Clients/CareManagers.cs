using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

internal static class CareManagers
{
    /// <summary>The display names of the office's members, by user.</summary>
    public static async Task<Dictionary<Guid, string>> MemberNamesAsync(this CareDb db, CancellationToken cancel)
    {
        var office = db.TenantId;
        return await (from membership in db.Memberships.AsNoTracking()
                      join user in db.Users on membership.UserId equals user.Id
                      where membership.OfficeId == office
                      select new { user.Id, user.DisplayName }).ToDictionaryAsync(row => row.Id, row => row.DisplayName, cancel);
    }
}
