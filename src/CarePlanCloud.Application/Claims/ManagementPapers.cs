using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.BenefitManagementSheets;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Claims;

/// <summary>給付管理票 of one client, as they are printed.</summary>
internal sealed record PrintedManagementSheet(Guid ClientId, Paper Paper);

/// <summary>Brings 給付管理票 of a closed month to paper.</summary>
public sealed class ManagementPapers(CareDb db, ClaimBook book)
{
    /// <param name="month">Service month.</param>
    /// <param name="clientId">Null for all.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal async Task<Outcome<IReadOnlyList<PrintedManagementSheet>>> ReadAsync(ServiceMonth month, Guid? clientId, CancellationToken cancel)
    {
        var read = await book.ReadAsync(month, null, cancel);
        if (read is not { IsDone: true, Value: { IsClosed: true } view })
        {
            return ClaimRefusals.MonthNotClosed;
        }

        var sheets = view.Sheets.Where(sheet => clientId is null || sheet.ClientId == clientId).ToList();
        if (sheets.Count == 0)
        {
            return ReportRefusals.NothingToPrint;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var profile = await db.OfficeProfiles.AsNoTracking().SingleOrDefaultAsync(cancel);
        var names = await db.PartnerNamesAsync([.. sheets.SelectMany(sheet => sheet.Sheet.Rows).Select(row => row.ProviderNumber).Distinct()], cancel);
        var insurers = await db.Insurers.AsNoTracking().ToDictionaryAsync(row => row.InsurerNumber, row => row.Name, cancel);
        var clientIds = sheets.ConvertAll(sheet => sheet.ClientId);
        var kanas = await db.Clients.AsNoTracking().Where(row => clientIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Kana, cancel);
        return Outcomes.Of<IReadOnlyList<PrintedManagementSheet>>([.. sheets.Select(sheet => new PrintedManagementSheet(sheet.ClientId, new ManagementSheetPaper
        {
            ClientName = sheet.ClientName,
            Sheet = sheet.Sheet,
            InsurerName = insurers.GetValueOrDefault(sheet.Sheet.Person.InsurerNumber),
            ClientKana = kanas.GetValueOrDefault(sheet.ClientId),
            OfficeName = office.Name,
            OfficeAddress = $"{profile?.Address1}{profile?.Address2}",
            OfficeTelephone = profile?.Phone,
            ProviderNames = names,
        }))]);
    }
}
