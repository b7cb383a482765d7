using CarePlanCloud.Application;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Web.Api;

/// <summary>A day the office decides on.</summary>
public sealed record HolidayInput(string? Name, bool IsHoliday);

internal static class MastersApi
{
    public static void MapMasters(this RouteGroupBuilder office)
    {
        office.MapGet("/service-codes", CodesAsync).WithTags("サービスコード表").Produces<ServiceCodeList>()
            .WithSummary("月に使えるサービスコード。month=YYYY-MM、q はコード・名前・かな、kind は種類、insurer は利用者の保険者番号（総合事業の表）、skip と take でページ送り");
        var imports = office.MapGroup("/masters/imports").WithTags("マスタの取り込み");
        imports.MapGet("", ImportsAsync).WithSummary("取り込みの記録").Produces<IReadOnlyList<MasterImportSummary>>();
        Upload(imports.MapPost("/preview", PreviewAsync)).WithSummary("ファイルを取り込むと変わること。書き込まない。startMonth=YYYY-MM（国の表に書かれていないとき）、endMissing=false でファイルにないコードを残す")
            .Produces<MasterImportPreview>();
        Upload(imports.MapPost("", ImportAsync)).WithSummary("国のサービスコード表（Excel・CSV）、市町村の総合事業の表（CSV）、保存した CSV を取り込む")
            .Produces<MasterImportResult>();
        imports.MapPost("/{id:guid}/undo", UndoAsync).WithSummary("最後の取り込みを取り消す").Produces<MasterUndoResult>();
        office.MapGet("/masters/files/{table}", FileAsync).WithTags("マスタの取り込み").Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .WithSummary("自分の表を CSV で。table は service-codes、unit-prices、holidays、partners");
        office.MapGet("/unit-prices", PricesAsync).WithTags("地域単価").WithSummary("月の単価と、自分で入れた単価。month=YYYY-MM").Produces<UnitPriceList>();
        office.MapPut("/unit-prices", SavePriceAsync).WithTags("地域単価").WithSummary("単価を入れる").Produces(StatusCodes.Status204NoContent);
        office.MapDelete("/unit-prices/{grade:int}/{share:int}/{from}", RemovePriceAsync).WithTags("地域単価").WithSummary("自分で入れた単価をなくす")
            .Produces(StatusCodes.Status204NoContent);
        office.MapGet("/holidays", HolidaysAsync).WithTags("休日").WithSummary("年の休日と、自分で入れた日。year=YYYY").Produces<IReadOnlyList<CareDay>>();
        office.MapPut("/holidays/{day}", SaveHolidayAsync).WithTags("休日").WithSummary("日を休日か平日にする").Produces(StatusCodes.Status204NoContent);
        office.MapDelete("/holidays/{day}", RemoveHolidayAsync).WithTags("休日").WithSummary("自分で入れた日をなくす").Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>The words of the addresses for the tables an office can save.</summary>
    internal static MasterKind? TableOf(string word) => word switch
    {
        "service-codes" => MasterKind.ServiceCodes,
        "unit-prices" => MasterKind.UnitPrices,
        "holidays" => MasterKind.Holidays,
        "partners" => MasterKind.Partners,
        _ => null,
    };

    private static async Task<IResult> CodesAsync(
        HttpContext http, UseCases door, string? month, string? q, string? kind, string? insurer, int? skip, int? take, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var parsed)
            ? (await door.RunAsync<ListServiceCodes, ServiceCodeList>(
                http.Caller(), use => use.RunAsync(parsed, insurer, kind, q ?? "", skip ?? 0, take ?? ServiceCodeBook.Shown, cancel), cancel)).Answer()
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> ImportsAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<ListMasterImports, IReadOnlyList<MasterImportSummary>>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();

    private static async Task<IResult> PreviewAsync(HttpContext http, UseCases door, string? startMonth, bool? endMissing, CancellationToken cancel) =>
        await FileOfAsync(http, cancel) is { } file
            ? (await door.RunAsync<PreviewMasterImport, MasterImportPreview>(
                http.Caller(), use => use.RunAsync(file.Content, Options(startMonth, endMissing), null, cancel), cancel)).Answer()
            : NoFile();

    private static async Task<IResult> ImportAsync(HttpContext http, UseCases door, string? startMonth, bool? endMissing, CancellationToken cancel) =>
        await FileOfAsync(http, cancel) is { } file
            ? (await door.RunAsync<ImportMaster, MasterImportResult>(
                http.Caller(), use => use.RunAsync(file.Name, file.Content, Options(startMonth, endMissing), null, cancel), cancel)).Answer()
            : NoFile();

    private static async Task<IResult> UndoAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<UndoMasterImport, MasterUndoResult>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer();

    private static async Task<IResult> FileAsync(HttpContext http, UseCases door, string table, CancellationToken cancel) => TableOf(table) is { } kind
        ? (await door.RunAsync<ExportMaster, MasterFileContent>(http.Caller(), use => use.RunAsync(kind, cancel), cancel)).Answer(Csv)
        : Problems.Of(StatusCodes.Status404NotFound, "master_table_not_found", "表の名前は service-codes、unit-prices、holidays、partners のどれかです。");

    internal static IResult Csv(MasterFileContent file) => Results.File(file.Content, "text/csv; charset=utf-8", file.Name);

    private static async Task<IResult> PricesAsync(HttpContext http, UseCases door, string? month, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var parsed)
            ? (await door.RunAsync<ListUnitPrices, UnitPriceList>(http.Caller(), use => use.RunAsync(parsed, cancel), cancel)).Answer()
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> SavePriceAsync(HttpContext http, UseCases door, OwnUnitPrice price, CancellationToken cancel) =>
        (await door.RunAsync<SaveUnitPrice, Done>(http.Caller(), use => use.RunAsync(price, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> RemovePriceAsync(HttpContext http, UseCases door, int grade, int share, DateOnly from, CancellationToken cancel) =>
        (await door.RunAsync<RemoveUnitPrice, Done>(http.Caller(), use => use.RunAsync(grade, share, from, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> HolidaysAsync(HttpContext http, UseCases door, int year, CancellationToken cancel) =>
        (await door.RunAsync<ListHolidays, IReadOnlyList<CareDay>>(http.Caller(), use => use.RunAsync(year, cancel), cancel)).Answer();

    private static async Task<IResult> SaveHolidayAsync(HttpContext http, UseCases door, DateOnly day, HolidayInput input, CancellationToken cancel) =>
        (await door.RunAsync<SaveHoliday, Done>(http.Caller(), use => use.RunAsync(day, input.Name ?? "", input.IsHoliday, cancel), cancel))
            .Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> RemoveHolidayAsync(HttpContext http, UseCases door, DateOnly day, CancellationToken cancel) =>
        (await door.RunAsync<RemoveHoliday, Done>(http.Caller(), use => use.RunAsync(day, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static RouteHandlerBuilder Upload(RouteHandlerBuilder route) => route
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(InboxApi.HardLimit))
        .Accepts<IFormFile>("multipart/form-data").DisableAntiforgery();

    private static MasterReadingOptions Options(string? startMonth, bool? endMissing) =>
        new(ServiceMonth.TryParse(startMonth, out var month) ? month : null, endMissing ?? true);

    private static async Task<MasterFileContent?> FileOfAsync(HttpContext http, CancellationToken cancel)
    {
        if (!http.Request.HasFormContentType || (await http.Request.ReadFormAsync(cancel)).Files is not [var file, ..])
        {
            return null;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        return new MasterFileContent(Path.GetFileName(file.FileName), content.ToArray());
    }

    private static IResult NoFile() =>
        Problems.Of(StatusCodes.Status400BadRequest, "master_no_file", "multipart/form-data で、取り込むファイルを1つ送ってください。");
}
