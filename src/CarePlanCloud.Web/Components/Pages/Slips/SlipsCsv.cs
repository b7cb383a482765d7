using System.Globalization;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Web.Account.ClientCertificates;
using CarePlanCloud.Web.Api;
using CarePlanCloud.Web.Components.Shared;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>The list of a month's slips for a spreadsheet: <c>/o/{officeNumber}/slips.csv?month=YYYY-MM</c>.</summary>
internal static class SlipsCsv
{
    private static readonly string[] Heads = ["利用者", "カナ", "被保険者番号", "要介護度", "行", "予定日", "実績日", "未入力", "差"];

    public static void MapSlipsCsv(this IEndpointRouteBuilder app) =>
        app.MapGet("/o/{officeNumber}/slips.csv", DownloadAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> DownloadAsync(HttpContext http, UseCases door, string officeNumber, string? month, CancellationToken cancel)
    {
        if (!ServiceMonth.TryParse(month, out var wanted))
        {
            return Results.BadRequest();
        }

        var caller = http.Member(officeNumber);
        var slips = await door.RunAsync<ListSlips, IReadOnlyList<SlipSummary>>(caller, use => use.RunAsync(wanted, cancel), cancel);
        return slips.Answer(rows => Results.File(CsvText.Bytes(Write(rows)),
            "text/csv; charset=utf-8", $"利用票_{wanted.ToDigits()}_{officeNumber}.csv"));
    }

    internal static string Write(IEnumerable<SlipSummary> slips) => CsvText.Of(Heads, slips.Select(slip => new[]
    {
        slip.ClientName, slip.ClientKana, slip.InsuredNumber, slip.CareLevel, Number(slip.Lines), Number(slip.PlannedDays), Number(slip.ActualDays),
        Number(slip.OpenDays), Number(slip.Differences),
    }));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
