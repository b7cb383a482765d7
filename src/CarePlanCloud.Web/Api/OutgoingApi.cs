using CarePlanCloud.Application;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Api;

/// <summary><c>month</c> YYYY-MM, <c>destination</c> the care-management office's number.</summary>
public sealed record ActualsRequest(string? Month, string? Destination);

/// <summary>One outgoing unit as the API shows it.</summary>
public sealed record OutgoingAnswer(
    Guid Id,
    OutgoingState State,
    UnitKind Kind,
    string Month,
    string Destination,
    string SerialNumber,
    int Clients,
    int Records,
    DateTimeOffset RequestedAt,
    DateTimeOffset? SentAt,
    DateTimeOffset? DeliveredAt,
    IReadOnlyList<string> Files,
    IReadOnlyList<Finding> Findings);

internal static class OutgoingApi
{
    public static void MapOutgoing(this RouteGroupBuilder office)
    {
        var outgoing = office.MapGroup("/outgoing").WithTags("送信");
        outgoing.MapPost("/actuals", RequestAsync).WithSummary("実績のファイルを作る")
            .Produces<OutgoingAnswer>(StatusCodes.Status202Accepted);
        outgoing.MapGet("", ListAsync).WithSummary("月の送信の一覧。month=YYYY-MM").Produces<IReadOnlyList<OutgoingAnswer>>();
        outgoing.MapGet("/{id:guid}", OpenAsync).WithSummary("状態と指摘").Produces<OutgoingAnswer>();
        outgoing.MapGet("/{id:guid}/files", DownloadAsync).WithSummary("ファイルをZIPで受け取る")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
        outgoing.MapPost("/{id:guid}/send", SendAsync).WithSummary("CarePlanCloud を使う相手に送る")
            .Produces<OutgoingAnswer>(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> RequestAsync(HttpContext http, UseCases door, ActualsRequest request, CancellationToken cancel)
    {
        if (!ServiceMonth.TryParse(request.Month, out var month))
        {
            return ServiceSlipsApi.BadMonth();
        }

        if (!OfficeNumber.IsValid(request.Destination))
        {
            return Problems.Of(TransferRefusals.UnknownDestination);
        }

        var requested = await door.RunAsync<RequestActuals, Guid>(
            http.Caller(), use => use.RunAsync(month, request.Destination!, cancel), cancel);
        return requested.IsDone ? await AcceptedAsync(http, door, requested.Value, cancel) : Problems.Of(requested.Refusal!);
    }

    private static async Task<IResult> SendAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel)
    {
        var sent = await door.RunAsync<SendOutgoing, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel);
        return sent.IsDone ? await AcceptedAsync(http, door, id, cancel) : Problems.Of(sent.Refusal!);
    }

    private static async Task<IResult> ListAsync(HttpContext http, UseCases door, string? month, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var parsed)
            ? (await door.RunAsync<ListOutgoing, OutgoingMonth>(http.Caller(), use => use.RunAsync(parsed, cancel), cancel))
                .Answer(page => TypedResults.Ok(page.Written.Select(Shape)))
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await FindAsync(http, door, id, cancel)).Answer(view => TypedResults.Ok(Shape(view)));

    private static async Task<IResult> DownloadAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<DownloadOutgoing, RawFile>(http.Caller(), use => use.RunAsync(id, cancel), cancel))
            .Answer(file => TypedResults.File(file.Content.ToArray(), "application/zip", file.Name));

    private static async Task<IResult> AcceptedAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel)
    {
        var location = $"/api/v1/offices/{http.Request.RouteValues["officeNumber"]}/outgoing/{id}";
        return (await FindAsync(http, door, id, cancel)).Answer(view => TypedResults.Accepted(location, Shape(view)));
    }

    private static Task<Outcome<OutgoingView>> FindAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        door.RunAsync<OpenOutgoing, OutgoingView>(http.Caller(), use => use.RunAsync(id, cancel), cancel);

    private static OutgoingAnswer Shape(OutgoingView view) => new(
        view.Id, view.State, view.Kind, ServiceMonth.Of(view.ServiceMonth).ToString(), view.ReceiverOfficeNumber, view.SerialNumber, view.Clients,
        view.Records, view.RequestedAt, view.SentAt, view.DeliveredAt, view.FileNames, view.Findings);
}
