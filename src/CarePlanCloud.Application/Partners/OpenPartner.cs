using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Partners;

[Requires(Permission.ViewClients)]
public sealed class OpenPartner(CareDb db, ServiceCodeBook book, PartnerStandings standings)
{
    public async Task<Outcome<PartnerView>> RunAsync(Guid id, ServiceMonth month, CancellationToken cancel)
    {
        var row = await db.Partners.AsNoTracking().FirstOrDefaultAsync(partner => partner.Id == id, cancel);
        if (row is null)
        {
            return PartnerRefusals.NotFound;
        }

        return new PartnerView(
            row.Id,
            new PartnerDraft(
                row.OfficeNumber, row.Name, row.ShortName, row.Kana, row.ServiceKinds, row.RegionalGrade, row.AddOnCodes, row.Discounts, row.PostalCode,
                row.Address, row.Phone, row.Fax, row.Note, row.IsActive),
            !PartnerSummary.OfficeNumberIsRight(row.OfficeNumber),
            await book.FindAsync(month, null, row.AddOnCodes, cancel),
            (await standings.OfAsync([row], cancel))[row.Id]);
    }
}
