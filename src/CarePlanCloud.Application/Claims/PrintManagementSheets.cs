using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Claims;

/// <summary>給付管理票 of a closed month on paper (様式第十一), one client's or everybody's: the office's copy.</summary>
[Requires(Permission.ViewClients)]
public sealed class PrintManagementSheets(CareDb db, ManagementPapers papers, FormPrinter printer, AuditTrail audit)
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

        var sheets = await papers.ReadAsync(month, clientId, cancel);
        if (sheets.Refusal is { } refusal)
        {
            return refusal;
        }

        await audit.AppendAllAsync(nameof(PrintManagementSheets), [.. sheets.Value.Select(sheet => (Guid?)sheet.ClientId)], cancel);
        return printer.Print([.. sheets.Value.Select(sheet => sheet.Paper)], (await db.OwnOfficeAsync(cancel)).Name, cancellation: cancel);
    }
}
