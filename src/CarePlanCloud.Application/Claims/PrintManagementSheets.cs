using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.BenefitManagementSheets;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Claims;

/// <summary>給付管理票 of a closed month on paper (様式第十一), one client's or everybody's: the office's copy.</summary>
[Requires(Permission.ViewClients)]
public sealed class PrintManagementSheets(CareDb db, ClaimBook book, FormPrinter printer, AuditTrail audit)
{
    /// <param name="month">Service month.</param>
    /// <param name="clientId">Null for all.</param>
    /// <param name="cancel">Stops the printing.</param>
    public async Task<Outcome<PrintedForms>> RunAsync(ServiceMonth month, Guid? clientId, CancellationToken cancel)
    {
        if (clientId is { } wanted && !await db.Clients.AnyAsync(client => client.Id == wanted, cancel))
        {
            return ClientRefusals.NotFound;
        }

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
        var profile = await db.OfficeProfiles.AsNoTracking().FirstOrDefaultAsync(cancel);
        var names = await db.PartnerNamesAsync([.. sheets.SelectMany(sheet => sheet.Sheet.Rows).Select(row => row.ProviderNumber).Distinct()], cancel);
        var insurers = await db.Insurers.AsNoTracking().ToDictionaryAsync(row => row.InsurerNumber, row => row.Name, cancel);
        var clientIds = sheets.ConvertAll(sheet => sheet.ClientId);
        var kanas = await db.Clients.AsNoTracking().Where(row => clientIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Kana, cancel);
        await audit.AppendAllAsync(nameof(PrintManagementSheets), [.. clientIds.Select(id => (Guid?)id)], cancel);
        return printer.Print(
            [.. sheets.Select(sheet => new ManagementSheetPaper
            {
                ClientName = sheet.ClientName,
                Sheet = sheet.Sheet,
                InsurerName = insurers.GetValueOrDefault(sheet.Sheet.Person.InsurerNumber),
                ClientKana = kanas.GetValueOrDefault(sheet.ClientId),
                OfficeName = office.Name,
                OfficeAddress = $"{profile?.Address1}{profile?.Address2}",
                OfficeTelephone = profile?.Phone,
                ProviderNames = names,
            })],
            office.Name, cancellation: cancel);
    }
}
