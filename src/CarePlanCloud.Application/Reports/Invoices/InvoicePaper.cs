using CarePlanCloud.Application.Billing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.Invoices;

/// <summary>請求書 with the items of a 適格請求書. It names no client.</summary>
public sealed record InvoicePaper : Paper
{
    public required Invoice Invoice { get; init; }

    public override string FormTitle => "請求書";

    internal override void Compose(Booklet booklet) => new InvoiceForm(Invoice, booklet).Compose();
}
