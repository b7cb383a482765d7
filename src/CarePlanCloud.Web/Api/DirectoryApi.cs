using CarePlanCloud.Application;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Directory;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Api;

/// <summary>Which offices of the directory become partners.</summary>
public sealed record TakeOfficesOrder(IReadOnlyList<string>? OfficeNumbers);

internal static class DirectoryApi
{
    public static void MapDirectory(this RouteGroupBuilder office)
    {
        var directory = office.MapGroup("/directory").WithTags("事業所の台帳");
        directory.MapGet("", FindAsync).WithSummary("事業所を探す。q は名前・かな・法人・番号、use は here / national / none、1ページ 50件").Produces<DirectoryListing>();
        directory.MapGet("/areas", AreasAsync).WithSummary("台帳にある都道府県。prefecture を付けるとその市区町村").Produces<IReadOnlyList<string>>();
        directory.MapGet("/usage", UsageAsync).WithSummary("地域の利用状況。prefecture を付けると市区町村ごと、group は種類のまとまり").Produces<DirectoryUsage>();
        directory.MapPost("/partners", TakeAsync).WithSummary("台帳の事業所を連携先に足す。もう連携先なら、そのまま").Produces<IReadOnlyList<Guid>>();
    }

    private static async Task<IResult> FindAsync(
        HttpContext http, UseCases door, string? q, string? kind, string? group, string? prefecture, string? municipality, string? use, int? page, CancellationToken cancel)
    {
        DirectoryUse? wanted = null;
        if (!string.IsNullOrEmpty(use))
        {
            if (!Enum.GetValues<DirectoryUse>().Any(one => StableWords.Of(one) == use))
            {
                return Problems.Of(DirectoryRefusals.BadQuery);
            }

            wanted = StableWords.Parse<DirectoryUse>(use);
        }

        var query = new DirectoryQuery(q ?? "", kind ?? "", group ?? "", prefecture ?? "", municipality ?? "", wanted, Page: page ?? 1);
        return (await door.RunAsync<FindOffices, DirectoryListing>(http.Caller(), use => use.RunAsync(query, cancel), cancel)).Answer();
    }

    private static async Task<IResult> AreasAsync(HttpContext http, UseCases door, string? prefecture, CancellationToken cancel) =>
        (await door.RunAsync<ListDirectoryAreas, IReadOnlyList<string>>(http.Caller(), use => use.RunAsync(prefecture ?? "", cancel), cancel)).Answer();

    private static async Task<IResult> UsageAsync(HttpContext http, UseCases door, string? prefecture, string? group, CancellationToken cancel) =>
        (await door.RunAsync<OpenDirectoryUsage, DirectoryUsage>(http.Caller(), use => use.RunAsync(prefecture ?? "", group ?? "", cancel), cancel)).Answer();

    private static async Task<IResult> TakeAsync(HttpContext http, UseCases door, TakeOfficesOrder order, CancellationToken cancel) =>
        (await door.RunAsync<TakeDirectoryOffices, IReadOnlyList<Guid>>(http.Caller(), use => use.RunAsync(order.OfficeNumbers ?? [], cancel), cancel)).Answer();
}
