using CarePlanCloud.Application;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Web.Account.ClientCertificates;
using CarePlanCloud.Web.Api;
using CarePlanCloud.Web.Components.Shared;

namespace CarePlanCloud.Web.Components.Pages.Clients;

/// <summary>The list as a file for a spreadsheet: what is shown, all pages of it.</summary>
internal static class ClientsCsv
{
    private static readonly string[] Heads =
    [
        "氏名", "フリガナ", "保険者番号", "被保険者番号", "生年月日", "性別", "状態", "要介護度", "認定の終わり", "担当",
    ];

    public static void MapClientsCsv(this IEndpointRouteBuilder app) =>
        app.MapGet("/o/{officeNumber}/clients.csv", DownloadAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> DownloadAsync(
        HttpContext http, UseCases door, string officeNumber, string? status, string? ends, string? manager, string? satellite, string? q, string? kana, CancellationToken cancel)
    {
        var query = ClientsPage.Query(
            status, int.TryParse(ends, out var days) ? days : null, Guid.TryParse(manager, out var id) ? id : null, Guid.TryParse(satellite, out var place) ? place : null, q ?? "", kana);
        var caller = http.Member(officeNumber);
        var rows = new List<ClientSummary>();
        for (var page = 1; ; page++)
        {
            var read = await door.RunAsync<ListClients, ClientListing>(
                caller, use => use.RunAsync(query with { Page = page, PageSize = ClientQuery.LargestPage }, cancel), cancel);
            if (read.Refusal is { } refusal)
            {
                return Problems.Of(refusal);
            }

            rows.AddRange(read.Value.Rows);
            if (page >= read.Value.Pages)
            {
                return Results.File(CsvText.Bytes(Write(rows)), "text/csv; charset=utf-8", $"利用者_{officeNumber}.csv");
            }
        }
    }

    internal static string Write(IEnumerable<ClientSummary> rows) => CsvText.Of(Heads, rows.Select(row => new[]
    {
        row.Name, row.Kana, row.InsurerNumber, row.InsuredNumber, row.BirthDate is { } birth ? Said.Date(birth) : "", ClientWords.SexName(row.Sex),
        ClientWords.StatusName(row.Status), row.CareLevelName, row.CertifiedUntil is { } end ? Said.Date(end) : "", row.CareManagerName,
    }));
}
