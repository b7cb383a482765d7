using System.Globalization;
using System.Security.Claims;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Transfers.Board;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Web.Account.ClientCertificates;
using CarePlanCloud.Web.Api;
using CarePlanCloud.Web.Components.Shared;

namespace CarePlanCloud.Web.Components.Pages.Board;

/// <summary>What the board shows, for a spreadsheet: <c>/o/{officeNumber}/board.csv?month=YYYY-MM</c> and the words of <see cref="BoardFilter"/>.</summary>
internal static class BoardCsv
{
    private static readonly string[] Heads =
        ["事業所番号", "事業所", "経路", "利用者", "カナ", "被保険者番号", "向き", "書類", "状態", "詳細", "経過日数", "だれの番", "次にすること"];

    public static void MapBoardCsv(this IEndpointRouteBuilder app) =>
        app.MapGet("/o/{officeNumber}/board.csv", DownloadAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> DownloadAsync(
        HttpContext http, UseCases door, TimeProvider clock, string officeNumber, string? month, CancellationToken cancel)
    {
        if (!ServiceMonth.TryParse(month, out var wanted))
        {
            return Results.BadRequest();
        }

        var person = Guid.Parse(http.User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var mine = await door.RunAsync<ListMyOffices, MyOffices>(new Caller.Nobody(), use => use.RunAsync(person, cancel), cancel);
        var kind = mine.Value.Offices.FirstOrDefault(office => office.OfficeNumber == officeNumber)?.Kind ?? OfficeKind.ServiceOffice;
        var board = await door.RunAsync<ExportBoard, BoardView>(http.Member(officeNumber), use => use.RunAsync(wanted, cancel), cancel);
        return board.Answer(view => Results.File(
            CsvText.Bytes(Write(view, BoardFilter.Of(http.Request.Query), kind, clock.TodayInJapan())),
            "text/csv; charset=utf-8", $"送受信_{wanted.ToDigits()}_{officeNumber}.csv"));
    }

    internal static string Write(BoardView board, BoardFilter filter, OfficeKind own, DateOnly today) => CsvText.Of(
        Heads,
        from partner in board.Partners
        from row in filter.Sorted(partner.Rows.Where(row => filter.Concerns(partner, row) && filter.Shows(row)))
        select new[]
        {
            partner.OfficeNumber, partner.OfficeName, BoardWords.Channel(row.Channel).Word, row.ClientName, row.ClientKana, row.InsuredNumber,
            row.Direction == BoardDirection.Out ? "送る" : "受ける", BoardWords.Paper(row, partner.ServiceKind, own), BoardWords.State(row).Word,
            BoardWords.Detail(row), row.Standing.IsDone ? "" : row.AgeInDays(today)?.ToString(CultureInfo.InvariantCulture) ?? "",
            BoardWords.Turn(row.Standing.Turn), BoardWords.Act(row) ?? "",
        });
}
