using CarePlanCloud.Application;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Reconciliation.Evidence;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Api;

/// <summary>A client of the month. <c>state</c> not_received, differs, asked, matches, settled; the same for each partner.</summary>
public sealed record ReconciliationRowAnswer(
    Guid ClientId, string Name, string InsuredNumber, ReconciliationState State, int Open, int Asked, int Decided, int NotReceived, IReadOnlyList<PartnerReconciliation> Partners);

/// <summary>The month. <c>due</c>: the 10th of the next month at 17:15 in Japan. <c>closedAt</c> null while the month is open.</summary>
public sealed record ReconciliationMonthAnswer(
    string Month, DateTimeOffset Due, int Open, int Asked, int Decided, int NotReceived, bool CanClose, DateTimeOffset? ClosedAt, IReadOnlyList<ReconciliationRowAnswer> Clients,
    IReadOnlyList<PartnerMonth> Partners, IReadOnlyList<DeferredAnswer> Deferred, IReadOnlyList<Guid> ChangedAfterClosing);

/// <summary>月遅れ of an earlier month.</summary>
public sealed record DeferredAnswer(Guid ClientId, string Month, DecidedAbout About, string Reason, string Person, DateTimeOffset At);

/// <summary>A difference. <c>key</c> stays the same as long as what was compared does. <c>state</c> open, asked, decided.</summary>
/// <param name="Resolutions">Those that can be taken: take_actual, keep_plan, change_plan, send_back, defer, set_aside.</param>
public sealed record DifferenceAnswer(
    string Key, DifferenceKind Kind, string KindName, IReadOnlyList<int> Days, string OfficeNumber, string ServiceName, string Planned, string Actual, int UnitsChange, int Followers,
    string Advice, DifferenceState State, DecisionView? Decision, IReadOnlyList<Resolution> Resolutions);

/// <summary>A client's month.</summary>
public sealed record ClientReconciliationAnswer(
    Guid ClientId, Guid SlipId, string Month, string Name, string InsuredNumber, int PlannedUnits, int ActualUnits, int ClaimedUnits, int? LimitUnits, bool IsClosed,
    IReadOnlyList<DifferenceAnswer> Differences, IReadOnlyList<DecisionView> Lapsed, IReadOnlyList<ProviderUnits> Providers, IReadOnlyList<string> Warnings);

/// <summary>A decision on the difference <paramref name="Key"/> of a client's month (<paramref name="Month"/> YYYY-MM).</summary>
public sealed record ResolutionRequest(Guid ClientId, string? Month, string? Key, Resolution Resolution, string? Reason);

/// <summary>Why a closed month is opened again.</summary>
public sealed record ReopenRequest(string? Reason);

internal static class ReconciliationApi
{
    public static void MapReconciliation(this RouteGroupBuilder office)
    {
        var tagged = office.MapGroup("").WithTags("予実突合");
        tagged.MapGet("/reconciliation", ListAsync).WithSummary("予実突合の月。month=YYYY-MM。利用者・事業所ごとの状態、未決・照会中・決定・未着の数").Produces<ReconciliationMonthAnswer>();
        tagged.MapGet("/reconciliation/{clientId:guid}", OpenAsync).WithSummary("一人の月の、予定と実績のちがい。month=YYYY-MM").Produces<ClientReconciliationAnswer>();
        tagged.MapGet("/reconciliation.pdf", PrintAsync).WithSummary("予実突合の記録をPDFで。month=YYYY-MM、clientId を省くと全員").Produces(StatusCodes.Status200OK, contentType: "application/pdf");
        tagged.MapGet("/clients/{id:guid}/inspection-pack.zip", PackClientAsync).WithSummary("運営指導の資料（利用者）。from=YYYY-MM、to=YYYY-MM（24か月まで）")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
        tagged.MapGet("/partner-offices/{number}/inspection-pack.zip", PackPartnerAsync).WithSummary("運営指導の資料（連携先の事業所番号）。from=YYYY-MM、to=YYYY-MM")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
        tagged.MapPost("/resolutions", DecideAsync)
            .WithSummary("ちがいを決める。resolution=take_actual・keep_plan・change_plan・send_back・defer・set_aside。send_back・defer・set_aside には reason が要る")
            .Produces<ClientReconciliationAnswer>();
        tagged.MapDelete("/reconciliation/{clientId:guid}/decisions/{decisionId:guid}", WithdrawAsync).WithSummary("決定を戻す。month=YYYY-MM").Produces<ClientReconciliationAnswer>();
        tagged.MapPost("/months/{month}/confirm-matches", ConfirmAsync).WithSummary("一致をすべて確定する。確定した数を返す").Produces<int>();
        tagged.MapPost("/months/{month}/close", CloseAsync).WithSummary("月を締める。未決・未着・差戻し中があれば、だれに何件あるかを添えて断る").Produces<ClosingView>();
        tagged.MapPost("/months/{month}/reopen", ReopenAsync).WithSummary("締めた月を再開する。reason が要る。締めた内容は残る").Produces<ClosingView>();
    }

    private static async Task<IResult> PrintAsync(HttpContext http, UseCases door, string? month, Guid? clientId, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var wanted)
            ? (await door.RunAsync<PrintReconciliation, PrintedForms>(http.Caller(), use => use.RunAsync(wanted, clientId, cancel), cancel)).Answer(printed => FormsApi.Pdf(http, printed.Pdf, $"reconciliation_{wanted.ToDigits()}.pdf"))
            : ServiceSlipsApi.BadMonth();

    private static Task<IResult> PackClientAsync(HttpContext http, UseCases door, Guid id, string? from, string? to, CancellationToken cancel) =>
        PackAsync(http, door, from, to, id, null, cancel);

    private static Task<IResult> PackPartnerAsync(HttpContext http, UseCases door, string number, string? from, string? to, CancellationToken cancel) =>
        PackAsync(http, door, from, to, null, number, cancel);

    private static async Task<IResult> PackAsync(HttpContext http, UseCases door, string? from, string? to, Guid? clientId, string? partner, CancellationToken cancel) =>
        ServiceMonth.TryParse(from, out var first) && ServiceMonth.TryParse(to ?? from, out var last)
            ? (await door.RunAsync<PackInspection, RawFile>(http.Caller(), use => use.RunAsync(new InspectionOrder(first, last, clientId, partner), cancel), cancel))
                .Answer(pack => TypedResults.File(pack.Content.ToArray(), "application/zip", pack.Name))
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> ListAsync(HttpContext http, UseCases door, string? month, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var wanted)
            ? (await door.RunAsync<ListReconciliation, ReconciliationMonth>(http.Caller(), use => use.RunAsync(wanted, cancel), cancel)).Answer(view => TypedResults.Ok(Shape(view)))
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, Guid clientId, string? month, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var wanted)
            ? (await door.RunAsync<OpenReconciliation, ClientReconciliation>(http.Caller(), use => use.RunAsync(clientId, wanted, cancel), cancel)).Answer(view => TypedResults.Ok(Shape(view)))
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> DecideAsync(HttpContext http, UseCases door, ResolutionRequest request, CancellationToken cancel) =>
        !ServiceMonth.TryParse(request.Month, out var month) ? ServiceSlipsApi.BadMonth()
        : !Enum.IsDefined(request.Resolution) ? Problems.Of(StatusCodes.Status400BadRequest, "bad_resolution", "resolution が要ります。take_actual などの語で指定してください。")
        : (await door.RunAsync<DecideDifference, ClientReconciliation>(
            http.Caller(), use => use.RunAsync(request.ClientId, month, new DecisionDraft(request.Key ?? "", request.Resolution, request.Reason ?? ""), cancel), cancel))
            .Answer(view => TypedResults.Ok(Shape(view)));

    private static async Task<IResult> WithdrawAsync(HttpContext http, UseCases door, Guid clientId, Guid decisionId, string? month, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var wanted)
            ? (await door.RunAsync<WithdrawDecision, ClientReconciliation>(http.Caller(), use => use.RunAsync(clientId, wanted, decisionId, cancel), cancel)).Answer(view => TypedResults.Ok(Shape(view)))
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> ConfirmAsync(HttpContext http, UseCases door, string month, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var wanted)
            ? (await door.RunAsync<ConfirmMatches, int>(http.Caller(), use => use.RunAsync(wanted, cancel), cancel)).Answer()
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> CloseAsync(HttpContext http, UseCases door, string month, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var wanted)
            ? (await door.RunAsync<CloseMonth, ClosingView>(http.Caller(), use => use.RunAsync(wanted, cancel), cancel)).Answer()
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> ReopenAsync(HttpContext http, UseCases door, string month, ReopenRequest request, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var wanted)
            ? (await door.RunAsync<ReopenMonth, ClosingView>(http.Caller(), use => use.RunAsync(wanted, request.Reason ?? "", cancel), cancel)).Answer()
            : ServiceSlipsApi.BadMonth();

    private static ReconciliationMonthAnswer Shape(ReconciliationMonth view) => new(
        view.Month.ToString(), view.Due, view.Open, view.Asked, view.Decided, view.NotReceived, view.CanClose, view.Closing?.ClosedAt,
        [.. view.Clients.Select(row => new ReconciliationRowAnswer(row.ClientId, row.Name, row.InsuredNumber, row.State, row.Open, row.Asked, row.Decided, row.NotReceived, row.Partners))],
        view.Partners,
        [.. view.Deferred.Select(item => new DeferredAnswer(item.ClientId, item.Month.ToString(), item.About, item.Reason, item.Person, item.At))], view.ChangedAfterClosing);

    private static ClientReconciliationAnswer Shape(ClientReconciliation view) => new(
        view.ClientId, view.SlipId, view.Month.ToString(), view.Name, view.InsuredNumber, view.PlannedUnits, view.ActualUnits, view.ClaimedUnits, view.LimitUnits, view.IsClosed,
        [.. view.Differences.Select(each => new DifferenceAnswer(
            each.Key, each.Kind, each.KindName, each.Days, each.OfficeNumber, each.ServiceName, each.Planned, each.Actual, each.UnitsChange, each.Followers, each.Advice, each.State,
            each.Decision, each.Resolutions))],
        view.Lapsed, view.Providers, view.Warnings);
}
