using CarePlanCloud.Application;
using CarePlanCloud.Application.Billing;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Api;

/// <summary>料金 of CarePlanCloud itself; for administrators.</summary>
internal static class BillingApi
{
    public static void MapBilling(this RouteGroupBuilder office)
    {
        var billing = office.MapGroup("/billing").WithTags("料金");
        billing.MapGet("", OpenAsync).WithSummary("今月の利用と料金、これまでの月、請求書の一覧。管理者だけが見られる").Produces<BillingView>();
        billing.MapGet("/invoices.csv", ExportAsync).WithSummary("請求書の一覧（会計用のCSV）。管理者だけが見られる").Produces(StatusCodes.Status200OK, contentType: "text/csv");
        billing.MapGet("/invoices/{invoice:int}.pdf", PrintAsync).WithSummary("請求書（適格請求書）のPDF。番号は一覧の number。管理者だけが見られる")
            .Produces(StatusCodes.Status200OK, contentType: "application/pdf");
    }

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<OpenBilling, BillingView>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();

    private static async Task<IResult> ExportAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<ExportInvoices, RawFile>(http.Caller(), use => use.RunAsync(cancel), cancel))
            .Answer(file => TypedResults.File(file.Content.ToArray(), "text/csv; charset=utf-8", file.Name));

    private static async Task<IResult> PrintAsync(HttpContext http, UseCases door, int invoice, CancellationToken cancel) =>
        (await door.RunAsync<PrintInvoice, RawFile>(http.Caller(), use => use.RunAsync(invoice, cancel), cancel))
            .Answer(file => TypedResults.File(file.Content.ToArray(), "application/pdf", file.Name));
}
