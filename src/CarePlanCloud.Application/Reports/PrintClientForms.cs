using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Reports;

/// <summary>One client's forms at once, as a PDF to look at or to print.</summary>
[Requires(Permission.ViewClients)]
public sealed class PrintClientForms(CareDb db, PaperDesk desk, FormPrinter printer, AuditTrail audit)
{
    public async Task<Outcome<PrintedForms>> RunAsync(
        Guid clientId, ServiceMonth month, IReadOnlyCollection<FormName> forms, CancellationToken cancel)
    {
        if (forms.Count == 0)
        {
            return ReportRefusals.NoFormChosen;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var collected = await desk.CollectAsync(office, clientId, month, forms, cancel);
        if (collected is null)
        {
            return ClientRefusals.NotFound;
        }

        if (collected.Papers.Count == 0)
        {
            return ReportRefusals.NothingToPrint;
        }

        await audit.AppendAsync(nameof(PrintClientForms), clientId, cancel);
        return printer.Print(collected.Papers, office.Name, cancellation: cancel);
    }
}
