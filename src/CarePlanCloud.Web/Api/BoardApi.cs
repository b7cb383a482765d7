using CarePlanCloud.Application;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers.Board;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Api;

/// <summary>
/// One row of the board. <c>direction</c> out, in. <c>condition</c> the state in one word. <c>steps</c> six marks in the order written,
/// checked, sent, delivered, opened, imported (on a road outside: written, checked, exported, dispatched, confirmed, and the last nobody
/// knows): done, own, waiting, stopped, open, unknown. <c>turn</c> own, partner, none. <c>next</c> the act that brings it on, or none.
/// </summary>
public sealed record BoardRowAnswer(
    Guid Id, BoardDirection Direction, UnitKind Kind, Guid? ClientId, string InsuredNumber, PartnerChannel Channel, BoardCondition Condition,
    IReadOnlyList<StepMark> Steps, BoardTurn Turn, BoardAct Next, bool IsDone, DateTimeOffset? Since, string Note, int? Edition, Guid? OutgoingId,
    Guid? IncomingId, DateTimeOffset? RemindedAt);

/// <summary>Everything with one office.</summary>
public sealed record BoardPartnerAnswer(string OfficeNumber, string OfficeName, string ServiceKind, PartnerChannel Channel, IReadOnlyList<BoardRowAnswer> Rows);

/// <summary>The board of a month. Clients are counted for actuals, documents for slips.</summary>
public sealed record BoardAnswer(
    string Month, int ActualsDone, int Actuals, int SlipsDone, int Slips, int InboxWaiting, IReadOnlyList<BoardPartnerAnswer> Partners);

internal static class BoardApi
{
    public static void MapBoard(this RouteGroupBuilder office) =>
        office.MapGet("/board", OpenAsync).WithTags("送受信ボード")
            .WithSummary("月の送受信ボード。month=YYYY-MM。利用者・連携先ごとに、段階（steps）、だれの番か（turn）、次にすること（next）")
            .Produces<BoardAnswer>();

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, string? month, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var wanted)
            ? (await door.RunAsync<OpenBoard, BoardView>(http.Caller(), use => use.RunAsync(wanted, cancel), cancel)).Answer(view => TypedResults.Ok(Shape(view)))
            : ServiceSlipsApi.BadMonth();

    private static BoardAnswer Shape(BoardView view) => new(
        view.Month.ToString(), view.Totals.ActualsDone, view.Totals.Actuals, view.Totals.SlipsDone, view.Totals.Slips, view.InboxWaiting,
        [.. view.Partners.Select(partner => new BoardPartnerAnswer(
            partner.OfficeNumber, partner.OfficeName, partner.ServiceKind, partner.Channel, [.. partner.Rows.Select(Shape)]))]);

    private static BoardRowAnswer Shape(BoardRow row) => new(
        row.Id, row.Direction, row.Kind, row.ClientId, row.InsuredNumber, row.Channel, row.Standing.Condition, row.Standing.Steps, row.Standing.Turn,
        row.Standing.Act, row.Standing.IsDone, row.Since, row.Note, row.Edition == 0 ? null : row.Edition, row.OutgoingId, row.IncomingId, row.Reminded?.At);
}
