using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.Invoices;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Billing;

/// <summary>請求書 as PDF; always what was issued.</summary>
[Requires(Permission.ManageOffice)]
public sealed class PrintInvoice(CareDb db, FormPrinter printer, AuditTrail audit)
{
    public async Task<Outcome<RawFile>> RunAsync(int number, CancellationToken cancel)
    {
        var invoice = await db.Invoices.AsNoTracking().FirstOrDefaultAsync(row => row.Number == number, cancel);
        if (invoice is null)
        {
            return BillingRefusals.InvoiceNotFound;
        }

        var printed = printer.Print([new InvoicePaper { Invoice = invoice }], cancellation: cancel);
        await audit.AppendAsync(nameof(PrintInvoice), null, cancel);
        return new RawFile($"請求書_{invoice.Name}.pdf", printed.Pdf);
    }
}
