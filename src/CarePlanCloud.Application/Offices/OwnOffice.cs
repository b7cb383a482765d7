using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Offices;

internal static class OwnOffice
{
    /// <summary>The office of the operation.</summary>
    public static Task<Office> OwnOfficeAsync(this CareDb db, CancellationToken cancel)
    {
        var id = db.TenantId;
        return db.Offices.AsNoTracking().SingleAsync(office => office.Id == id, cancel);
    }

    /// <summary>
    /// For what others bring into the office: until the operation is over the office stays here. False when its contract is over; a deletion
    /// that is under way is waited for.
    /// </summary>
    public static async Task<bool> HoldOpenAsync(this CareDb db, CancellationToken cancel) =>
        (await db.Database.SqlQuery<Guid>($"select id from offices.office where id = {db.TenantId} and ended_at is null for share").ToListAsync(cancel)).Count > 0;

    /// <summary>The directory's names of the offices it knows.</summary>
    public static Task<Dictionary<string, string>> OfficeNamesAsync(
        this CareDb db, IReadOnlyCollection<string> officeNumbers, CancellationToken cancel) =>
        db.Offices.AsNoTracking().Where(office => officeNumbers.Contains(office.OfficeNumber))
            .ToDictionaryAsync(office => office.OfficeNumber, office => office.Name, cancel);
}
