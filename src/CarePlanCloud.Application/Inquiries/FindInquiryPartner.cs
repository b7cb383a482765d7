using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>Who is asked. <paramref name="IsHere"/>: reads and answers here; else what is said is only noted.</summary>
public sealed record InquiryPartner(string OfficeNumber, string Name, bool IsHere);

/// <summary>An office before it is asked: its name, and whether it is here.</summary>
[Requires(Permission.ViewClients)]
public sealed class FindInquiryPartner(CareDb db)
{
    public async Task<Outcome<InquiryPartner>> RunAsync(string officeNumber, CancellationToken cancel) => new InquiryPartner(
        officeNumber, (await db.PartnerNamesAsync([officeNumber], cancel))[officeNumber], await db.Offices.AnyAsync(office => office.OfficeNumber == officeNumber, cancel));
}
