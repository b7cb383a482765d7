using CarePlanCloud.Application;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Web.Api;

internal static class ReceiptsApi
{
    public static void MapReceipts(this RouteGroupBuilder office)
    {
        var receipts = office.MapGroup("/receipts").WithTags("送達の証明");
        receipts.MapGet("", ListAsync).WithSummary("月の受領証の一覧。partner は事業所番号").Produces<IReadOnlyList<ReceiptRow>>();
        receipts.MapPost("/verification", VerifyAsync).WithSummary("受領証をすべて検証する（署名・順番・ファイル）").Produces<ReceiptVerdict>();
    }

    private static async Task<IResult> ListAsync(HttpContext http, UseCases door, string? month, string? partner, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out _)
            ? (await door.RunAsync<ListReceipts, IReadOnlyList<ReceiptRow>>(
                http.Caller(), use => use.RunAsync(ServiceMonth.Parse(month!), string.IsNullOrEmpty(partner) ? null : partner, cancel), cancel)).Answer()
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> VerifyAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<VerifyReceipts, ReceiptVerdict>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();
}
