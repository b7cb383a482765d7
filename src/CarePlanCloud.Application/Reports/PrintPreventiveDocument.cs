using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Reports.Sources;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reports;

/// <summary>
/// One version of 利用者基本情報 or 介護予防サービス・支援計画書, written here or received; of a draft too: that is what the client is shown before agreeing.
/// </summary>
[Requires(Permission.ViewClients)]
public sealed class PrintPreventiveDocument(CareDb db, FormPrinter printer, AuditTrail audit)
{
    public async Task<Outcome<PrintedForms>> RunAsync(Guid documentId, CancellationToken cancel)
    {
        var document = await db.PreventiveDocuments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == documentId, cancel);
        if (document is null)
        {
            return PreventiveRefusals.DocumentNotFound;
        }

        var client = await db.Clients.AsNoTracking().SingleAsync(row => row.Id == document.ClientId, cancel);
        var office = await db.OwnOfficeAsync(cancel);
        await audit.AppendAsync(nameof(PrintPreventiveDocument), client.Id, cancel);
        return printer.Print([PreventivePaperSource.Of(document, client)], office.Name, cancellation: cancel);
    }
}
