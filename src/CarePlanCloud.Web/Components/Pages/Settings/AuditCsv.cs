using System.Globalization;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Audit.Searching;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Web.Account.ClientCertificates;
using CarePlanCloud.Web.Api;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>What the page of the trail shows, all of it, as a file for a spreadsheet.</summary>
internal static class AuditCsv
{
    private static readonly string[] Heads = ["番号", "日時", "だれが", "したこと", "行為の名前", "利用者・相手", "対象の記号"];

    public static void MapAuditCsv(this IEndpointRouteBuilder app) =>
        app.MapGet("/o/{officeNumber}/audit.csv", DownloadAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> DownloadAsync(
        HttpContext http, UseCases door, string officeNumber, Guid? client, Guid? person, string? act, DateOnly? from, DateOnly? to, CancellationToken cancel)
    {
        var caller = http.Member(officeNumber);
        var query = new AuditFilter(client, person, act, from, to).Query();
        var rows = await door.RunAsync<ExportAuditTrail, IReadOnlyList<AuditRow>>(caller, use => use.RunAsync(query, cancel), cancel);
        return rows.Answer(found => Results.File(CsvText.Bytes(Write(found)), "text/csv; charset=utf-8", $"監査ログ_{officeNumber}.csv"));
    }

    internal static string Write(IEnumerable<AuditRow> rows) => CsvText.Of(Heads, rows.Select(row => new[]
    {
        row.Number.ToString(CultureInfo.InvariantCulture), AuditWords.Moment(row.At), AuditWords.Who(row), row.ActWord, row.Act, row.SubjectName,
        row.SubjectId?.ToString() ?? "",
    }));
}
