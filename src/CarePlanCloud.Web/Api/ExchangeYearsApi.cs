using CarePlanCloud.Application;
using CarePlanCloud.Application.Partners.Exchanging;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Api;

/// <summary>連携の実績 of a 年度, also as PDF and CSV.</summary>
internal static class ExchangeYearsApi
{
    public static void MapExchangeYears(this RouteGroupBuilder office)
    {
        var years = office.MapGroup("/exchange-years").WithTags("連携の実績");
        years.MapGet("/{year:int}", OpenAsync).WithSummary("年度（4月の年）にデータ連携した相手と件数。受領証のあるものだけを数える").Produces<ExchangeYear>();
        years.MapGet("/{year:int}.pdf", PrintAsync).WithSummary("連携の実績（PDF）").Produces(StatusCodes.Status200OK, contentType: "application/pdf");
        years.MapGet("/{year:int}.csv", ExportAsync).WithSummary("連携の実績（表計算用のCSV）").Produces(StatusCodes.Status200OK, contentType: "text/csv");
    }

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, int year, CancellationToken cancel) =>
        (await door.RunAsync<OpenExchangeYear, ExchangeYear>(http.Caller(), use => use.RunAsync(year, cancel), cancel)).Answer();

    private static async Task<IResult> PrintAsync(HttpContext http, UseCases door, int year, CancellationToken cancel) =>
        (await door.RunAsync<PrintExchangeYear, RawFile>(http.Caller(), use => use.RunAsync(year, cancel), cancel))
            .Answer(file => TypedResults.File(file.Content.ToArray(), "application/pdf", file.Name));

    private static async Task<IResult> ExportAsync(HttpContext http, UseCases door, int year, CancellationToken cancel) =>
        (await door.RunAsync<ExportExchangeYear, RawFile>(http.Caller(), use => use.RunAsync(year, cancel), cancel))
            .Answer(file => TypedResults.File(file.Content.ToArray(), "text/csv; charset=utf-8", file.Name));
}
