using CarePlanCloud.Application;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;
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
    IReadOnlyList<string> Files,
    IReadOnlyList<Finding> Findings);

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
        inbox.MapGet("", ListAsync).WithSummary("受信箱の一覧").Produces<IReadOnlyList<IncomingAnswer>>();
        inbox.MapGet("/{id:guid}/receipt", OutgoingApi.ReceiptAsync).WithSummary("受領証をZIPで受け取る")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
        inbox.MapGet("/{id:guid}", OpenAsync).WithSummary("状態と指摘").Produces<IncomingAnswer>();
        inbox.MapGet("/{id:guid}/preview", PreviewAsync).WithSummary("取り込むと変わること").Produces<ImportPreview>();
        inbox.MapGet("/{id:guid}/files", DownloadAsync).WithSummary("届いたファイルをそのままZIPで受け取る")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
        inbox.MapPost("/{id:guid}/import", ImportAsync).WithSummary("取り込む").Produces<ImportResult>();
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

    private static async Task<IResult> ListAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<ListInbox, IReadOnlyList<IncomingSummary>>(http.Caller(), use => use.RunAsync(cancel), cancel))
            .Answer(rows => TypedResults.Ok(rows.Select(row => Shape(row, []))));

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<OpenIncoming, IncomingView>(http.Caller(), use => use.RunAsync(id, cancel), cancel))
            .Answer(view => TypedResults.Ok(Shape(view.Summary, view.Findings)));

    private static async Task<IResult> PreviewAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<PreviewImport, ImportPreview>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer();

    private static async Task<IResult> DownloadAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<DownloadIncoming, RawFile>(http.Caller(), use => use.RunAsync(id, cancel), cancel))
            .Answer(file => TypedResults.File(file.Content.ToArray(), "application/zip", file.Name));

    private static async Task<IResult> ImportAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<ImportIncoming, ImportResult>(http.Caller(), use => use.RunAsync(id, cancel), cancel))
            .Answer(result => TypedResults.Ok(new
            {
                result.Id, State = IncomingState.Imported, result.Clients, result.New, result.Changed, result.Removed,
            }));

    private static IncomingAnswer Shape(IncomingSummary row, IReadOnlyList<Finding> findings) => new(
        row.Id, row.State, row.Kind, row.CanBeImported, row.SenderOfficeNumber, row.ServiceMonth?.ToString("yyyy-MM", null), row.SerialNumber, row.Clients,
        row.RecordsRead, row.RecordsTotal, row.ReceivedAt, row.ImportedAt, row.FileNames, findings);
}
