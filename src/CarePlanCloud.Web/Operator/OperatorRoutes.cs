using System.Globalization;
using System.Security.Claims;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Ending.Deleting;
using CarePlanCloud.Application.Operating.Bulk;
using CarePlanCloud.Application.Operating.Offices;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Exchange;
using CarePlanCloud.Web.Api;
using CarePlanCloud.Web.Components.Operator;
using CarePlanCloud.Web.Components.Pages;
using CarePlanCloud.Web.Startup;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace CarePlanCloud.Web.Operator;

/// <summary>What of the console is no page: signing out, its files, and how its open pages know the operator.</summary>
internal static class OperatorRoutes
{
    public static void MapOperator(this WebApplication app)
    {
        var area = app.MapGroup("/operator").RequireAuthorization(OperatorCookie.Policy).ExcludeFromDescription();
        area.MapPost("/sign-out", SignOutAsync).DisableAntiforgery();
        area.MapGet("/alive", () => Results.NoContent());
        area.MapGet("/offices.csv", OfficesAsync);
        area.MapGet("/certificates/{id:guid}.pdf", (HttpContext http, UseCases door, Guid id, CancellationToken cancel) => CertificateAsync(http, door, id, asPackage: false, cancel));
        area.MapGet("/certificates/{id:guid}.zip", (HttpContext http, UseCases door, Guid id, CancellationToken cancel) => CertificateAsync(http, door, id, asPackage: true, cancel));
        area.MapGet("/import-sample.csv", () => Csv("まとめ登録の見本.csv", [.. OfficeFile.Columns.Select(column => column.Head)], [OfficeFile.Sample]));
    }

    /// <summary>
    /// All open pages of a browser talk to one address, whoever they belong to. There, and only there, an operator's session stands beside a
    /// member's: with a claim of its own that no page of an office reads.
    /// </summary>
    public static async Task KnowOperatorsInPages(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/_blazor") && await http.AuthenticateAsync(OperatorCookie.Scheme) is { Succeeded: true } found)
        {
            http.User = new ClaimsPrincipal([.. http.User.Identities.Where(identity => identity.IsAuthenticated), .. found.Principal.Identities]);
        }

        await next(http);
    }

    // The middleware stops a request without a token only where a form is bound; here nothing is.
    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery, OperatorDesk desk)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        await desk.SignOutAsync(http);
        SecurityHeaders.ClearBrowser(http);
        return Results.LocalRedirect(OperatorDesk.SignInPath);
    }

    private static async Task<IResult> OfficesAsync(HttpContext http, UseCases door, string? text, OfficeStanding? standing, CancellationToken cancel)
    {
        var query = new OfficeQuery(text ?? "", standing ?? OfficeStanding.All);
        var rows = await door.RunAsync<ExportOffices, IReadOnlyList<OfficeRow>>(http.Operator(), use => use.RunAsync(query, cancel), cancel);
        return rows.Answer(found => Csv(
            "事業所.csv", ["事業所番号", "電子請求ID", "名称", "種類", "人数", "最後のサインイン", "利用条件", "利用開始", "利用終了", "自動更新", "停止"],
            found.Select(row => new[]
            {
                row.OfficeNumber, row.KjBillingId, row.Name, row.KindNames, row.People.ToString(CultureInfo.InvariantCulture), row.LastSignInAt is { } at ? Said.Moment(at) : "",
                row.Licence is { } licence ? OperatorWords.Of(licence.Kind) : "", Day(row.Licence?.StartsOn), Day(row.Licence?.EndsOn), row.Licence is { Renews: true } ? "する" : "",
                row.SuspendedAt is { } since ? Said.Moment(since) : "",
            })));
    }

    private static async Task<IResult> CertificateAsync(HttpContext http, UseCases door, Guid id, bool asPackage, CancellationToken cancel) =>
        (await door.RunAsync<DownloadDeletionCertificate, RawFile>(http.Operator(), use => use.RunAsync(id, asPackage, cancel), cancel))
            .Answer(file => Results.File(file.Content.ToArray(), asPackage ? "application/zip" : "application/pdf", file.Name));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static IResult Csv(string name, string[] heads, IEnumerable<string[]> rows) => Results.File(CsvText.Bytes(CsvText.Of(heads, rows)), "text/csv; charset=utf-8", name);
}
