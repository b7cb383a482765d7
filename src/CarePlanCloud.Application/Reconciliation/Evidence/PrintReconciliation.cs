using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation.Evidence;

/// <summary>予実突合の記録 as PDF: what differed, who decided what and when, and the closings; of one client or of the whole month.</summary>
[Requires(Permission.ViewClients)]
public sealed class PrintReconciliation(CareDb db, EvidenceBook book, FormPrinter printer, AuditTrail audit)
{
    /// <param name="month">Service month.</param>
    /// <param name="clientId">Null for all clients.</param>
    /// <param name="cancel">Stops the printing.</param>
    public async Task<Outcome<PrintedForms>> RunAsync(ServiceMonth month, Guid? clientId, CancellationToken cancel)
    {
        var name = clientId is { } id ? await db.Clients.AsNoTracking().Where(client => client.Id == id).Select(client => client.Name).FirstOrDefaultAsync(cancel) : null;
        if (clientId is not null && name is null)
        {
            return ClientRefusals.NotFound;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var scope = new EvidenceScope(month, month, clientId);
        var about = $"{month.Year}年{month.Month}月提供分　{(name is null ? "利用者すべて" : name + " 様")}　{office.Name}（{office.OfficeNumber}）";
        var papers = new[] { await book.DecisionsAsync(scope, cancel), await book.ClosingsAsync(scope, cancel) }.Select(table => table.ToPaper(about, name)).ToList();
        await audit.AppendAsync(nameof(PrintReconciliation), clientId, cancel);
        return printer.Print(papers, office.Name, cancellation: cancel);
    }
}
