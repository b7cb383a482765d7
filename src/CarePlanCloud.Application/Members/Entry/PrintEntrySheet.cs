using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.Entries;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Members.Entry;

/// <summary>The sheet for a code that was just made. Later it cannot be printed any more: nobody knows the code.</summary>
[Requires(Permission.ManageOffice)]
public sealed class PrintEntrySheet(CareDb db, FormPrinter printer)
{
    /// <param name="code">As it was shown.</param>
    /// <param name="site">The product's address, as people reach it.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>A PDF.</returns>
    public async Task<Outcome<RawFile>> RunAsync(string code, Uri site, CancellationToken cancel)
    {
        var hash = PaperCode.HashOf(code);
        if (await db.EntryCodes.AsNoTracking().FirstOrDefaultAsync(row => row.CodeHash == hash && row.UsedAt == null && row.RevokedAt == null, cancel) is not { } found)
        {
            return MemberRefusals.CodeUnknown;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var page = new Uri(site, "join");
        var pdf = printer.Print(
            [
                new EntryPaper
                {
                    IsInvitation = found.Purpose == EntryPurpose.Join, OfficeName = office.Name, OfficeNumber = office.OfficeNumber, KjBillingId = office.KjBillingId,
                    Name = found.Name, LoginName = found.LoginName, Code = code, Address = page.AbsoluteUri,
                    QrCode = QrCodes.Of(new Uri(page, $"?from={office.OfficeNumber}&code={code}")),
                    ValidUntil = Wareki.Of(DateOnly.FromDateTime(found.ExpiresAt.InJapan().DateTime)).Long,
                },
            ],
            cancellation: cancel).Pdf;
        return new RawFile(found.Purpose == EntryPurpose.Join ? $"招待_{found.LoginName}.pdf" : $"再設定_{found.LoginName}.pdf", pdf);
    }
}
