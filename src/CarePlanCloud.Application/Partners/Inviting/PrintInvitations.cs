using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.FaxCovers;
using CarePlanCloud.Application.Reports.Invitations;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Partners.Inviting;

/// <summary>案内を印刷する: one sheet for each partner who is not here yet, and the note that it was invited, when and by whom.</summary>
[Requires(Permission.MaintainMasters)]
public sealed class PrintInvitations(CareDb db, Invitations invitations, FormPrinter printer, AuditTrail audit, TimeProvider clock)
{
    private const int Most = 100;

    /// <param name="partnerIds">In the order of the sheets.</param>
    /// <param name="site">The product's address, as partners reach it.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>A PDF.</returns>
    public async Task<Outcome<RawFile>> RunAsync(IReadOnlyList<Guid> partnerIds, Uri site, CancellationToken cancel)
    {
        var ids = partnerIds.Distinct().ToList();
        if (ids.Count is 0 or > Most)
        {
            return PartnerRefusals.NobodyToInvite;
        }

        var partners = await db.Partners.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        if (partners.Count != ids.Count)
        {
            return PartnerRefusals.NotFound;
        }

        var numbers = partners.Values.Select(row => row.OfficeNumber).ToList();
        if (await db.Offices.AnyAsync(office => numbers.Contains(office.OfficeNumber), cancel))
        {
            return PartnerRefusals.AlreadyHere;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var profile = await db.OfficeProfiles.AsNoTracking().SingleOrDefaultAsync(cancel);
        var papers = ids.ConvertAll(id => PaperOf(office, profile, partners[id], site));
        await db.SaveChangesAsync(cancel);
        foreach (var id in ids)
        {
            await audit.AppendAsync(nameof(PrintInvitations), id, cancel);
        }

        var first = partners[ids[0]].OfficeNumber;
        var pdf = printer.Print([.. papers], cancellation: cancel).Pdf;
        return new RawFile(ids.Count == 1 ? $"案内_{first}.pdf" : $"案内_{ids.Count}件.pdf", pdf);
    }

    private InvitationPaper PaperOf(Office office, OfficeProfile? profile, Partner partner, Uri site)
    {
        var made = invitations.Make(office, partner.Id);
        var address = new Uri(site, made.Path);
        return new InvitationPaper
        {
            To = new FaxParty(partner.Name, partner.OfficeNumber, partner.Address, partner.Phone, partner.Fax),
            From = new FaxParty(office.Name, office.OfficeNumber, $"{profile?.Address1}{profile?.Address2}", profile?.Phone ?? "", profile?.Fax ?? ""),
            IssuedOn = Wareki.Of(clock.TodayInJapan()).Long,
            ValidUntil = Wareki.Of(DateOnly.FromDateTime(made.ExpiresAt.InJapan().DateTime)).Long,
            Address = address.AbsoluteUri,
            QrCode = QrCodes.Of(address),
        };
    }
}
