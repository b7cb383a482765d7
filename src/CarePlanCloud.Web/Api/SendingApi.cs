using CarePlanCloud.Application;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Outside;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Api;

/// <summary><c>destinations</c> office numbers, <c>clients</c> ids; left out: everybody of whom something is due. <c>send</c>: partners here get it at once.</summary>
public sealed record DueRequest(string? Month, IReadOnlyList<string>? Destinations = null, IReadOnlyList<Guid>? Clients = null, bool Send = true);

public sealed record ExportRequest(IReadOnlyList<Guid>? Ids);

public sealed record DispatchRequest(string? Note);

/// <summary><c>person</c>: who was on the phone. <c>note</c>: for a retraction the reason.</summary>
public sealed record PhoneRequest(string? Person, string? Note);

/// <summary>The whole address, to be passed on; it cannot be asked for again.</summary>
public sealed record ConfirmationLinkAnswer(Uri Address, DateTimeOffset ExpiresAt);

/// <summary>送るもの, and what happens to a unit after it was written.</summary>
internal static class SendingApi
{
    public static void MapSending(this RouteGroupBuilder office)
    {
        var outgoing = office.MapGroup("/outgoing").WithTags("送信");
        outgoing.MapGet("/due", DueAsync).WithSummary("送るもの。連携先ごとに、前に送ったものとの違い。month=YYYY-MM").Produces<IReadOnlyList<DuePartner>>();
        outgoing.MapPost("/due", RequestAsync).WithSummary("送るものをまとめて作る").Produces<IReadOnlyList<OutgoingAnswer>>(StatusCodes.Status202Accepted);
        outgoing.MapGet("/preview", PreviewAsync).WithSummary("送る前の下見。変わったところと指摘。month=YYYY-MM、destination=事業所番号").Produces<OutgoingPreview>();
        outgoing.MapPost("/export", ExportAsync).WithSummary("国のシステム・FAX・メール・手渡しのために書き出す")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
        outgoing.MapPost("/{id:guid}/dispatch", DispatchAsync).WithSummary("送付ずみにする").Produces<OutgoingAnswer>();
        outgoing.MapPost("/{id:guid}/confirm", ConfirmAsync).WithSummary("電話で届いたことを確認した").Produces<OutgoingAnswer>();
        outgoing.MapPost("/{id:guid}/confirmation-link", LinkAsync).WithSummary("確認のリンクを作る（14日・1回）").Produces<ConfirmationLinkAnswer>();
        outgoing.MapPost("/{id:guid}/withdraw", WithdrawAsync).WithSummary("電話で取り下げる").Produces<OutgoingAnswer>();
        outgoing.MapPost("/{id:guid}/retract", RetractAsync).WithSummary("取下げのファイルを作る").Produces<OutgoingAnswer>(StatusCodes.Status202Accepted);
    }

    /// <summary>Where the caller reaches the product: what stands in front of an address that is printed.</summary>
    public static Uri Site(this HttpContext http) => new($"{http.Request.Scheme}://{http.Request.Host}/");

    public static string TypeOf(RawFile file) => file.Name.EndsWith(".pdf", StringComparison.Ordinal) ? "application/pdf" : "application/zip";

    private static async Task<IResult> DueAsync(HttpContext http, UseCases door, string? month, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var parsed)
            ? (await door.RunAsync<ListDue, IReadOnlyList<DuePartner>>(http.Caller(), use => use.RunAsync(parsed, cancel), cancel)).Answer()
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> RequestAsync(HttpContext http, UseCases door, DueRequest request, CancellationToken cancel)
    {
        if (!ServiceMonth.TryParse(request.Month, out var month))
        {
            return ServiceSlipsApi.BadMonth();
        }

        var requested = await door.RunAsync<RequestDue, IReadOnlyList<Guid>>(
            http.Caller(), use => use.RunAsync(new DueOrder(month, request.Destinations, request.Clients, request.Send), cancel), cancel);
        return requested.IsDone ? await OutgoingApi.AcceptedAsync(http, door, requested.Value, cancel) : Problems.Of(requested.Refusal!);
    }

    private static async Task<IResult> PreviewAsync(HttpContext http, UseCases door, string? month, string? destination, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var parsed)
            ? (await door.RunAsync<PreviewOutgoing, OutgoingPreview>(http.Caller(), use => use.RunAsync(parsed, destination ?? "", cancel), cancel)).Answer()
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> ExportAsync(HttpContext http, UseCases door, ExportRequest request, CancellationToken cancel) =>
        (await door.RunAsync<ExportOutgoing, RawFile>(http.Caller(), use => use.RunAsync(request.Ids ?? [], http.Site(), cancel), cancel))
            .Answer(file => TypedResults.File(file.Content.ToArray(), TypeOf(file), file.Name));

    private static Task<IResult> DispatchAsync(HttpContext http, UseCases door, Guid id, DispatchRequest request, CancellationToken cancel) =>
        DoneAsync<RecordDispatch>(http, door, id, use => use.RunAsync(id, request.Note ?? "", cancel), cancel);

    private static Task<IResult> ConfirmAsync(HttpContext http, UseCases door, Guid id, PhoneRequest request, CancellationToken cancel) =>
        DoneAsync<ConfirmByPhone>(http, door, id, use => use.RunAsync(id, NoteOf(request), cancel), cancel);

    private static Task<IResult> WithdrawAsync(HttpContext http, UseCases door, Guid id, PhoneRequest request, CancellationToken cancel) =>
        DoneAsync<WithdrawOutgoing>(http, door, id, use => use.RunAsync(id, NoteOf(request), cancel), cancel);

    private static async Task<IResult> LinkAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<MakeConfirmationLink, ConfirmationAddress>(http.Caller(), use => use.RunAsync(id, cancel), cancel))
            .Answer(address => TypedResults.Ok(new ConfirmationLinkAnswer(new Uri(http.Site(), address.Path), address.ExpiresAt)));

    private static async Task<IResult> RetractAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel)
    {
        var asked = await door.RunAsync<RetractOutgoing, Guid>(http.Caller(), use => use.RunAsync(id, sendWhenValid: false, cancel), cancel);
        return asked.IsDone ? await OutgoingApi.AcceptedAsync(http, door, asked.Value, cancel) : Problems.Of(asked.Refusal!);
    }

    private static async Task<IResult> DoneAsync<TUseCase>(
        HttpContext http, UseCases door, Guid id, Func<TUseCase, Task<Outcome<Done>>> run, CancellationToken cancel)
        where TUseCase : class
    {
        var done = await door.RunAsync(http.Caller(), run, cancel);
        return done.IsDone ? await OutgoingApi.ShownAsync(http, door, id, cancel) : Problems.Of(done.Refusal!);
    }

    private static PhoneNote NoteOf(PhoneRequest request) => new(request.Person ?? "", request.Note ?? "");
}
