using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Partners;

internal static class PartnerNames
{
    /// <summary>How this office calls other offices: as its partners, as they are here, as the directory has them, else by number.</summary>
    public static async Task<Dictionary<string, string>> PartnerNamesAsync(
        this CareDb db, IReadOnlyCollection<string> officeNumbers, CancellationToken cancel)
    {
        var partners = await db.Partners.AsNoTracking().Where(partner => officeNumbers.Contains(partner.OfficeNumber))
            .ToDictionaryAsync(partner => partner.OfficeNumber, partner => partner.Name, cancel);
        var here = await db.OfficeNamesAsync(officeNumbers, cancel);
        var listed = await db.DirectoryOffices.AsNoTracking().Where(office => officeNumbers.Contains(office.OfficeNumber))
            .ToDictionaryAsync(office => office.OfficeNumber, office => office.Name, cancel);
        return officeNumbers.Distinct().ToDictionary(
            number => number,
            number => partners.GetValueOrDefault(number) ?? here.GetValueOrDefault(number) ?? listed.GetValueOrDefault(number) ?? number);
    }
}
