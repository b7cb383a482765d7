using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Partners;

/// <summary>
/// Which road leads to an office on a day: what was written down; else 電送 for an office that is here, 国のシステム for one the directory
/// knows as registered there, FAX for the rest.
/// </summary>
public sealed class ChannelBook(CareDb db)
{
    internal async Task<Dictionary<string, PartnerChannel>> OfAsync(IReadOnlyCollection<string> officeNumbers, DateOnly day, CancellationToken cancel)
    {
        var here = await db.Offices.AsNoTracking().Where(office => officeNumbers.Contains(office.OfficeNumber))
            .Select(office => office.OfficeNumber).ToListAsync(cancel);
        var registered = await db.DirectoryOffices.AsNoTracking()
            .Where(office => officeNumbers.Contains(office.OfficeNumber) && office.UsesNationalSystem).Select(office => office.OfficeNumber).ToListAsync(cancel);
        var written = await (from partner in db.Partners.AsNoTracking()
                             join period in db.ChannelPeriods.AsNoTracking() on partner.Id equals period.PartnerId
                             where officeNumbers.Contains(partner.OfficeNumber) && period.ValidFrom <= day
                             select new { partner.OfficeNumber, period.ValidFrom, period.Channel }).ToListAsync(cancel);
        return officeNumbers.Distinct().ToDictionary(number => number, number =>
            written.Where(row => row.OfficeNumber == number).MaxBy(row => row.ValidFrom)?.Channel
            ?? Unwritten(here.Contains(number), registered.Contains(number)));
    }

    /// <summary>The road nobody wrote down.</summary>
    internal static PartnerChannel Unwritten(bool isHere, bool isNational) =>
        isHere ? PartnerChannel.CarePlanCloud : isNational ? PartnerChannel.National : PartnerChannel.Fax;
}
