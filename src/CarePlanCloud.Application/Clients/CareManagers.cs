using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

internal static class CareManagers
{
    /// <summary>The names of the office's members, by user.</summary>
    public static async Task<Dictionary<Guid, string>> MemberNamesAsync(this CareDb db, CancellationToken cancel)
    {
        var office = db.TenantId;
        return await db.Memberships.AsNoTracking().Where(row => row.OfficeId == office).ToDictionaryAsync(row => row.UserId, row => row.Name, cancel);
    }
}
