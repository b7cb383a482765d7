using CarePlanCloud.Application;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Matching;
using CarePlanCloud.Application.Transfers.Undoing;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using CarePlanCloud.Web.Account;

namespace CarePlanCloud.Web.Api;

/// <summary>A unit that was taken in.</summary>
/// <param name="Duplicate">The same bytes were here before; this is that entry, and nothing was changed.</param>
public sealed record ReceivedItem(Guid Id, IncomingState State, bool Duplicate, UnitKind Kind, int Files, string Location);

/// <summary>The answer to an upload: <c>id</c>, <c>state</c> and <c>location</c> of the first unit, and every unit it held.</summary>
public sealed record UploadAnswer(Guid Id, IncomingState State, bool Duplicate, string Location, IReadOnlyList<ReceivedItem> Items);

/// <summary>One incoming unit as the API shows it.</summary>
/// <param name="CanBeImported">False: its kind is checked, but preview and import answer kind_not_importable.</param>
public sealed record IncomingAnswer(
    Guid Id,
    IncomingState State,
    UnitKind Kind,
    bool CanBeImported,
    string SenderOfficeNumber,
    string? ServiceMonth,
    string SerialNumber,
    int Clients,
    int RecordsRead,
    int? RecordsTotal,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ImportedAt,
    int Waiting,
    string ReturnReason,
    IReadOnlyList<string> Files,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<StoryLine> Story);

/// <summary>Who is to be taken in; without it everybody who can be.</summary>
public sealed record ImportRequest(IReadOnlyList<ClientKey>? Clients);

/// <summary>差戻し: ready reasons (wrong_month, wrong_client, missing_client, wrong_days, wrong_service, not_for_us), own words, or both.</summary>
public sealed record ReturnRequest(IReadOnlyList<ReturnReason>? Reasons, string? Words);

/// <summary>One unit of an import in order. <c>code</c> and <c>detail</c> only when it was refused.</summary>
public sealed record OrderedAnswer(Guid Id, string SerialNumber, ImportResult? Result, string? Code, string? Detail);

internal static class InboxApi
{
    /// <summary>Bodies up to here are read to their end, so that a too large one gets a proper answer; beyond, the connection is cut.</summary>
    public const long HardLimit = 64 * 1024 * 1024;

    public static void MapInbox(this RouteGroupBuilder office)
    {
        var inbox = office.MapGroup("/inbox").WithTags("受信箱");
        inbox.MapPost("", UploadAsync).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(HardLimit))
            .WithSummary("ファイル（CSVを何個でも、またはZIP）を受信箱に入れる。multipart/form-data")
            .Accepts<IFormFileCollection>("multipart/form-data").Produces<UploadAnswer>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).DisableAntiforgery();
        inbox.MapGet("", ListAsync).WithSummary("受信箱の一覧（取込待ちを先に、200件ずつ）。state=状態の語、page=1から").Produces<IReadOnlyList<IncomingAnswer>>();
        inbox.MapGet("/{id:guid}/receipt", OutgoingApi.ReceiptAsync).WithSummary("受領証をZIPで受け取る")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
        inbox.MapGet("/{id:guid}", OpenAsync).WithSummary("状態と指摘").Produces<IncomingAnswer>();
        inbox.MapGet("/{id:guid}/preview", PreviewAsync).WithSummary("取り込むと変わること").Produces<ImportPreview>();
        inbox.MapGet("/{id:guid}/files", DownloadAsync).WithSummary("届いたファイルをそのままZIPで受け取る")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
        inbox.MapPost("/{id:guid}/import", ImportAsync).WithSummary("取り込む。clients を省くと、取り込める方をすべて").Produces<ImportResult>();
        inbox.MapPost("/import", ImportAllAsync).WithSummary("取込待ちを連番の順にすべて取り込む").Produces<IReadOnlyList<OrderedAnswer>>();
        inbox.MapPost("/{id:guid}/match", MatchAsync).WithSummary("確認待ちの方がだれかを決める。kind=match・new・leave_out・wait")
            .Produces<IReadOnlyList<IncomingPerson>>();
        inbox.MapPost("/{id:guid}/return", ReturnAsync).WithSummary("理由をつけて差し戻す").Produces<IncomingAnswer>();
        inbox.MapPost("/{id:guid}/undo", UndoAsync).WithSummary("取込を戻す").Produces<IncomingAnswer>();
        inbox.MapGet("/matches", MatchesAsync).WithSummary("照合の記憶の一覧").Produces<IReadOnlyList<MatchView>>();
        inbox.MapDelete("/matches/{sender}/{insurer}/{insured}", RevokeAsync).WithSummary("照合の記憶を取り消す").Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>Before anybody looks into a form: one that breaks off or holds too many parts is the sender's mistake, not a fault.</summary>
    public static async ValueTask<object?> ReadForm(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        try
        {
            if (request.HasFormContentType)
            {
                await request.ReadFormAsync(context.HttpContext.RequestAborted);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return Problems.Of(
                StatusCodes.Status400BadRequest, "bad_form",
                "フォームを最後まで読み取れません。ファイルは一度に 1,000 個までにするかZIPにまとめて、もう一度お送りください。");
        }

        return await next(context);
    }

    private static async Task<IResult> UploadAsync(HttpContext http, UseCases door, CancellationToken cancel)
    {
        if (!http.Request.HasFormContentType)
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "not_multipart", "multipart/form-data でファイルを送ってください。");
        }

        var channel = http.User.HasClaim(claim => claim.Type == ApiKeyAuthentication.KeyIdClaim) ? IncomingChannel.Api : IncomingChannel.Dropped;
        var form = await http.Request.ReadFormAsync(cancel);
        var bytes = form.Files.Sum(file => file.Length);
        if (bytes > ReceiveFiles.MaxUploadBytes)
        {
            var names = string.Join('、', form.Files.Select(file => Path.GetFileName(file.FileName)));
            var kept = await door.RunAsync<RefuseUpload, Guid>(http.Caller(), use => use.RunAsync(names, bytes, channel, cancel), cancel);
            return kept.Answer(_ => Problems.Of(
                StatusCodes.Status413PayloadTooLarge, "upload_too_large",
                $"アップロードが {bytes / 1_000_000m:0.0} MB あり、上限の 20 MB を超えています。月や事業所ごとに分けるか、ZIPに圧縮してお送りください。"));
        }

        var files = new List<RawFile>();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancel);
            files.Add(new RawFile(file.FileName, content.ToArray()));
        }

        var received = await door.RunAsync<ReceiveFiles, IReadOnlyList<ReceivedUnit>>(
            http.Caller(), use => use.RunAsync(files, channel, cancel), cancel);
        return received.Answer(units => Accepted(http, units));
    }

    private static IResult Accepted(HttpContext http, IReadOnlyList<ReceivedUnit> units)
    {
        var items = units.Select(unit => new ReceivedItem(
            unit.Id, unit.State, unit.IsDuplicate, unit.Kind, unit.Files, $"{http.Request.Path}/{unit.Id}")).ToList();
        var first = items[0];
        return TypedResults.Accepted(
            first.Location, new UploadAnswer(first.Id, first.State, items.TrueForAll(item => item.Duplicate), first.Location, items));
    }

    private static async Task<IResult> ListAsync(HttpContext http, UseCases door, string? state, int? page, CancellationToken cancel)
    {
        IncomingState? wanted = null;
        if (state is not null)
        {
            wanted = Enum.GetValues<IncomingState>().Where(known => StableWords.Of(known) == state).Select(known => (IncomingState?)known).FirstOrDefault();
            if (wanted is null)
            {
                return Problems.Of(TransferRefusals.UnknownState);
            }
        }

        return (await door.RunAsync<ListInbox, InboxRows>(http.Caller(), use => use.RunAsync(new InboxQuery(wanted, page ?? 1), cancel), cancel))
            .Answer(inbox => TypedResults.Ok(inbox.Rows.Select(row => Shape(row, [], []))));
    }

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<OpenIncoming, IncomingView>(http.Caller(), use => use.RunAsync(id, cancel), cancel))
            .Answer(view => TypedResults.Ok(Shape(view.Summary, view.Findings, view.Story)));

    private static async Task<IResult> PreviewAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<PreviewImport, ImportPreview>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer();

    private static async Task<IResult> DownloadAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<DownloadIncoming, RawFile>(http.Caller(), use => use.RunAsync(id, cancel), cancel))
            .Answer(file => TypedResults.File(file.Content.ToArray(), "application/zip", file.Name));

    private static async Task<IResult> ImportAsync(HttpContext http, UseCases door, Guid id, ImportRequest? request, CancellationToken cancel) =>
        (await door.RunAsync<ImportIncoming, ImportResult>(http.Caller(), use => use.RunAsync(id, request?.Clients, cancel), cancel)).Answer();

    private static async Task<IResult> ImportAllAsync(HttpContext http, ImportInOrder row, CancellationToken cancel) =>
        (await row.ImportAllAsync(http.Caller(), cancel)).Answer(units => TypedResults.Ok(units.Select(unit =>
            new OrderedAnswer(unit.Unit.Id, unit.Unit.SerialNumber, unit.Result, unit.Refusal?.Code, unit.Refusal?.Message))));

    private static async Task<IResult> MatchAsync(HttpContext http, UseCases door, Guid id, ClientDecision decision, CancellationToken cancel)
    {
        var decided = await door.RunAsync<DecideClient, Done>(http.Caller(), use => use.RunAsync(id, decision, cancel), cancel);
        return decided.IsDone
            ? (await door.RunAsync<PreviewImport, ImportPreview>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(preview => TypedResults.Ok(preview.People))
            : Problems.Of(decided.Refusal!);
    }

    private static async Task<IResult> ReturnAsync(HttpContext http, UseCases door, Guid id, ReturnRequest request, CancellationToken cancel)
    {
        var returned = await door.RunAsync<ReturnIncoming, Done>(
            http.Caller(), use => use.RunAsync(id, [.. request.Reasons ?? []], request.Words ?? "", cancel), cancel);
        return returned.IsDone ? await OpenAsync(http, door, id, cancel) : Problems.Of(returned.Refusal!);
    }

    private static async Task<IResult> UndoAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel)
    {
        var undone = await door.RunAsync<UndoImport, int>(http.Caller(), use => use.RunAsync(id, cancel), cancel);
        return undone.IsDone ? await OpenAsync(http, door, id, cancel) : Problems.Of(undone.Refusal!);
    }

    private static async Task<IResult> MatchesAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<ListMatches, IReadOnlyList<MatchView>>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();

    private static async Task<IResult> RevokeAsync(
        HttpContext http, UseCases door, string sender, string insurer, string insured, CancellationToken cancel) =>
        (await door.RunAsync<RevokeMatch, Done>(http.Caller(), use => use.RunAsync(sender, insurer, insured, cancel), cancel))
            .Answer(_ => TypedResults.NoContent());

    private static IncomingAnswer Shape(IncomingSummary row, IReadOnlyList<Finding> findings, IReadOnlyList<StoryLine> story) => new(
        row.Id, row.State, row.Kind, row.CanBeImported, row.SenderOfficeNumber, row.ServiceMonth?.ToString("yyyy-MM", null), row.SerialNumber, row.Clients,
        row.RecordsRead, row.RecordsTotal, row.ReceivedAt, row.ImportedAt, row.Waiting, row.ReturnReason, row.FileNames, findings, story);
}
