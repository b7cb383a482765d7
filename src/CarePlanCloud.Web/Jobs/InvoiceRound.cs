using CarePlanCloud.Application;
using CarePlanCloud.Application.Billing;

namespace CarePlanCloud.Web.Jobs;

/// <summary>At four: on the first of a month it issues the invoices for the month before; on every other night it finds nothing left, or what was missed.</summary>
internal sealed class InvoiceRound(UseCases door, TimeProvider clock, ILogger<InvoiceRound> log) : OfficeRound(door, clock, log)
{
    protected override int Hour => 4;

    // Without an issuer it is refused for every office alike; each office's page of 料金 says that no invoice was issued.
    protected override Task VisitAsync(Caller.Job office, CancellationToken stop) =>
        Door.RunAsync<IssueInvoices, int>(office, use => use.RunAsync(stop), stop);
}
