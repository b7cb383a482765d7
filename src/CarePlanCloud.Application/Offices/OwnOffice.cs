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

    /// <summary>The directory's names of the offices it knows.</summary>
    public static Task<Dictionary<string, string>> OfficeNamesAsync(
        this CareDb db, IReadOnlyCollection<string> officeNumbers, CancellationToken cancel) =>
        db.Offices.AsNoTracking().Where(office => officeNumbers.Contains(office.OfficeNumber))
            .ToDictionaryAsync(office => office.OfficeNumber, office => office.Name, cancel);
}
