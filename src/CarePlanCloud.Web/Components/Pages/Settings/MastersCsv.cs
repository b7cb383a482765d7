using CarePlanCloud.Application;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Web.Account.ClientCertificates;
using CarePlanCloud.Web.Api;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>The office's own tables for a spreadsheet: <c>/o/{officeNumber}/masters/{table}.csv</c>.</summary>
internal static class MastersCsv
{
    public static void MapMastersCsv(this IEndpointRouteBuilder app) =>
        app.MapGet("/o/{officeNumber}/masters/{table}.csv", DownloadAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> DownloadAsync(HttpContext http, UseCases door, string officeNumber, string table, CancellationToken cancel)
    {
        if (MastersApi.TableOf(table) is not { } kind)
        {
            return Results.NotFound();
        }

        var caller = http.Member(officeNumber);
        return (await door.RunAsync<ExportMaster, MasterFileContent>(caller, use => use.RunAsync(kind, cancel), cancel)).Answer(MastersApi.Csv);
    }
}
