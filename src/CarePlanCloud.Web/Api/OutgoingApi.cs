using CarePlanCloud.Application;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Api;

/// <summary>
/// <c>month</c> YYYY-MM, <c>destination</c> an office's number, <c>clients</c> ids, or left out for everybody concerned; actuals always go
/// whole. <c>send</c>: goes on to a partner that is here as soon as it is valid.
/// </summary>
public sealed record OutgoingRequest(string? Month, string? Destination, IReadOnlyList<Guid>? Clients = null, bool Send = false);

/// <summary>One outgoing unit as the API shows it.</summary>
public sealed record OutgoingAnswer(
    Guid Id,
    OutgoingState State,
    UnitKind Kind,
    PartnerChannel Channel,
    string? Month,
    string Destination,
    string SerialNumber,
    int Clients,
    int Records,
    DateTimeOffset StateSince,
    string StateNote,
    DateTimeOffset RequestedAt,
    DateTimeOffset? SentAt,
    DateTimeOffset? DeliveredAt,
    IReadOnlyList<string> Files,
    IReadOnlyList<Finding> Findings);

internal static class OutgoingApi
{
    private static readonly (string Path, UnitKind Kind, string Summary)[] Kinds =
    [
        ("/plans", UnitKind.Plan, "居宅サービス計画の送信を作る"),
        ("/preventive-plans", UnitKind.PreventivePlan, "介護予防の計画の送信を作る"),
        ("/slips", UnitKind.Slip, "利用票（提供票）の送信を作る"),
        ("/actuals", UnitKind.Actuals, "実績の送信を作る"),
        ("/plan-deletions", UnitKind.PlanDeletion, "計画の取下げを作る"),
        ("/preventive-plan-deletions", UnitKind.PreventivePlanDeletion, "介護予防の計画の取下げを作る"),
        ("/slip-deletions", UnitKind.SlipDeletion, "利用票の取下げを作る"),
        ("/actuals-deletions", UnitKind.ActualsDeletion, "実績の取下げを作る"),
    ];

    public static void MapOutgoing(this RouteGroupBuilder office)
    {
        var outgoing = office.MapGroup("/outgoing").WithTags("送信");
        foreach (var (path, kind, summary) in Kinds)
        {
            outgoing.MapPost(path, (HttpContext http, UseCases door, OutgoingRequest request, CancellationToken cancel) => RequestAsync(http, door, kind, request, cancel))
                .WithSummary(summary).Produces<IReadOnlyList<OutgoingAnswer>>(StatusCodes.Status202Accepted);
        }

        outgoing.MapGet("", ListAsync).WithSummary("送信の一覧。month=YYYY-MM と state=状態の語の、どちらか一方は要る。state だけならすべての月").Produces<IReadOnlyList<OutgoingAnswer>>();
        outgoing.MapGet("/{id:guid}", OpenAsync).WithSummary("状態と指摘").Produces<OutgoingAnswer>();
        outgoing.MapGet("/{id:guid}/files", DownloadAsync).WithSummary("ファイルをZIPで受け取る")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
        outgoing.MapGet("/{id:guid}/receipt", ReceiptAsync).WithSummary("受領証をZIPで受け取る（署名・公開鍵・ファイル・確かめ方）")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
        outgoing.MapPost("/{id:guid}/send", SendAsync).WithSummary("CarePlanCloud を使う相手に送る")
            .Produces<OutgoingAnswer>(StatusCodes.Status202Accepted);
        outgoing.MapPost("/{id:guid}/retry", RetryAsync).WithSummary("届かずに止まった送信（undeliverable）を、もう一度はじめる")
            .Produces<OutgoingAnswer>(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> RequestAsync(HttpContext http, UseCases door, UnitKind kind, OutgoingRequest request, CancellationToken cancel)
    {
        if (!ServiceMonth.TryParse(request.Month, out var month))
        {
            return ServiceSlipsApi.BadMonth();
        }

        if (!OfficeNumber.IsValid(request.Destination))
        {
            return Problems.Of(TransferRefusals.UnknownDestination);
        }

        var requested = await door.RunAsync<RequestOutgoing, IReadOnlyList<Guid>>(
            http.Caller(), use => use.RunAsync(new OutgoingOrder(kind, month, request.Destination!, request.Clients, request.Send), cancel), cancel);
        return requested.IsDone ? await AcceptedAsync(http, door, requested.Value, cancel) : Problems.Of(requested.Refusal!);
    }

    internal static async Task<IResult> AcceptedAsync(HttpContext http, UseCases door, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var answers = new List<OutgoingAnswer>();
        foreach (var id in ids)
        {
            var found = await FindAsync(http, door, id, cancel);
            if (!found.IsDone)
            {
                return Problems.Of(found.Refusal!);
            }

            answers.Add(Shape(found.Value));
        }

        var location = answers is [var only] ? $"/api/v1/offices/{http.Request.RouteValues["officeNumber"]}/outgoing/{only.Id}" : null;
        return TypedResults.Accepted(location, answers);
    }

    private static async Task<IResult> SendAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel)
    {
        var sent = await door.RunAsync<SendOutgoing, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel);
        return sent.IsDone ? await AcceptedAsync(http, door, id, cancel) : Problems.Of(sent.Refusal!);
    }

    private static async Task<IResult> RetryAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel)
    {
        var again = await door.RunAsync<RetryDeadLetter, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel);
        return again.IsDone ? await AcceptedAsync(http, door, id, cancel) : Problems.Of(again.Refusal!);
    }

    private static async Task<IResult> ListAsync(HttpContext http, UseCases door, string? month, string? state, CancellationToken cancel)
    {
        var parsed = default(ServiceMonth);
        if ((month is not null || state is null) && !ServiceMonth.TryParse(month, out parsed))
        {
            return ServiceSlipsApi.BadMonth();
        }

        var wanted = Enum.GetValues<OutgoingState>().Where(word => state is null || StableWords.Of(word) == state).ToHashSet();
        return wanted.Count == 0
            ? Problems.Of(TransferRefusals.UnknownState)
            : month is null
            ? (await door.RunAsync<ListOutgoingByState, IReadOnlyList<OutgoingView>>(http.Caller(), use => use.RunAsync(wanted.Single(), cancel), cancel))
                .Answer(units => TypedResults.Ok(units.Select(Shape)))
            : (await door.RunAsync<ListOutgoing, OutgoingMonth>(http.Caller(), use => use.RunAsync(parsed, cancel), cancel))
                .Answer(page => TypedResults.Ok(page.Written.Where(unit => wanted.Contains(unit.State)).Select(Shape)));
    }

    private static Task<IResult> OpenAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) => ShownAsync(http, door, id, cancel);

    internal static async Task<IResult> ShownAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await FindAsync(http, door, id, cancel)).Answer(view => TypedResults.Ok(Shape(view)));

    private static async Task<IResult> DownloadAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<DownloadOutgoing, RawFile>(http.Caller(), use => use.RunAsync(id, cancel), cancel))
            .Answer(file => TypedResults.File(file.Content.ToArray(), "application/zip", file.Name));

    internal static async Task<IResult> ReceiptAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<DownloadReceipt, RawFile>(http.Caller(), use => use.RunAsync(id, cancel), cancel))
            .Answer(file => TypedResults.File(file.Content.ToArray(), "application/zip", file.Name));

    internal static async Task<IResult> AcceptedAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel)
    {
        var location = $"/api/v1/offices/{http.Request.RouteValues["officeNumber"]}/outgoing/{id}";
        return (await FindAsync(http, door, id, cancel)).Answer(view => TypedResults.Accepted(location, Shape(view)));
    }

    private static Task<Outcome<OutgoingView>> FindAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        door.RunAsync<OpenOutgoing, OutgoingView>(http.Caller(), use => use.RunAsync(id, cancel), cancel);

    private static OutgoingAnswer Shape(OutgoingView view) => new(
        view.Id, view.State, view.Kind, view.Channel, view.ServiceMonth is { } month ? ServiceMonth.Of(month).ToString() : null, view.ReceiverOfficeNumber,
        view.SerialNumber, view.Clients, view.Records, view.StateSince, view.StateNote, view.RequestedAt, view.SentAt, view.DeliveredAt, view.FileNames, view.Findings);
}
