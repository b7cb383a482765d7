using CarePlanCloud.Application;
using CarePlanCloud.Application.Claims;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Api;

/// <summary>A 給付管理票. <c>kind</c> new, correction, cancellation; null when 国保連 holds this very one.</summary>
public sealed record ManagementSheetAnswer(Guid ClientId, string InsurerNumber, string InsuredNumber, SubmissionKind? Kind, int? LimitUnits, int TotalUnits, IReadOnlyList<ManagedRowAnswer> Rows);

public sealed record ManagedRowAnswer(string OfficeNumber, string ServiceKind, int Units);

/// <summary>居宅介護支援費 of one client. <c>amount</c> in yen; null when no fee is known for the level and month. <c>chosenCodes</c>: what was chosen for this client.</summary>
public sealed record FeeAnswer(Guid ClientId, bool IsHeld, IReadOnlyList<FeeLine> Lines, int? TotalUnits, long? Amount, IReadOnlyList<string> ChosenCodes);

/// <summary>Six-character codes of 居宅介護支援 or 介護予防支援: 初回加算 and the like, or another fee (逓減制).</summary>
public sealed record FeeChoiceBody(IReadOnlyList<string>? Codes);

/// <summary>What was found. <c>returnCode</c>: with which code 国保連 would send it back, or empty.</summary>
public sealed record ClaimFindingAnswer(string Code, bool IsError, string Where, string Message, string Remedy, string ReturnCode);

/// <summary>A file that was made. <c>sort</c> sheets, fees.</summary>
public sealed record ClaimFileAnswer(
    Guid Id, ClaimSort Sort, string SubmissionMonth, string FileName, int Documents, DateTimeOffset MadeAt, DateTimeOffset? SentAt, DateTimeOffset? DiscardedAt, string Location);

public sealed record ClaimMonthAnswer(
    string Month, string SubmissionMonth, bool IsClosed, int TotalUnits, long FeeAmount, IReadOnlyList<ManagementSheetAnswer> Sheets, IReadOnlyList<FeeAnswer> Fees,
    IReadOnlyList<ClaimFindingAnswer> Findings, IReadOnlyList<ClaimFileAnswer> Files);

/// <summary>What came back: <c>sort</c> sheets or fees.</summary>
public sealed record ReturnedBody
{
    public required ClaimSort Sort { get; init; }
}

internal static class ClaimsApi
{
    private const string Text = "text/csv";

    public static void MapClaims(this RouteGroupBuilder office)
    {
        var tagged = office.MapGroup("").WithTags("給付管理");
        tagged.MapGet("/months/{month}/claims", OpenAsync).WithSummary("締めた月の給付管理票と居宅介護支援費、指摘、作ったファイル").Produces<ClaimMonthAnswer>();
        tagged.MapPost("/months/{month}/benefit-management-sheets.csv", (HttpContext http, UseCases door, string month, string? submissionMonth, CancellationToken cancel) =>
                MakeAsync(http, door, month, submissionMonth, ClaimSort.Sheets, cancel))
            .WithSummary("給付管理票のファイル（8222）を作る。伝送していないもの、変わったものだけ。submissionMonth=YYYY-MM（処理対象年月）").Produces(StatusCodes.Status200OK, contentType: Text);
        tagged.MapGet("/months/{month}/benefit-management-sheets.csv", (HttpContext http, UseCases door, string month, CancellationToken cancel) =>
                NewestAsync(http, door, month, ClaimSort.Sheets, cancel))
            .WithSummary("いちばん新しい給付管理票のファイル（8222）").Produces(StatusCodes.Status200OK, contentType: Text);
        tagged.MapGet("/months/{month}/benefit-management-sheets.pdf", PrintAsync).WithSummary("締めた月の給付管理票（様式第十一）をPDFで。clientId を省くと全員")
            .Produces(StatusCodes.Status200OK, contentType: "application/pdf");
        tagged.MapPost("/months/{month}/care-management-fees.csv", (HttpContext http, UseCases door, string month, string? submissionMonth, CancellationToken cancel) =>
                MakeAsync(http, door, month, submissionMonth, ClaimSort.Fees, cancel))
            .WithSummary("居宅介護支援費のファイル（7111・8124）を作る").Produces(StatusCodes.Status200OK, contentType: Text);
        tagged.MapGet("/months/{month}/care-management-fees.csv", (HttpContext http, UseCases door, string month, CancellationToken cancel) =>
                NewestAsync(http, door, month, ClaimSort.Fees, cancel))
            .WithSummary("いちばん新しい居宅介護支援費のファイル（7111・8124）").Produces(StatusCodes.Status200OK, contentType: Text);
        tagged.MapPut("/months/{month}/clients/{clientId:guid}/fees", ChooseAsync)
            .WithSummary("一人の利用者だけに算定する加算と、ほかの基本の区分を選ぶ。codes をからにすると取り消す").Produces(StatusCodes.Status204NoContent);
        tagged.MapPost("/months/{month}/clients/{clientId:guid}/returned", ReturnedAsync)
            .WithSummary("返戻を記録する（sort は sheets か fees）。次のファイルにもう一度載る").Produces(StatusCodes.Status204NoContent);
        tagged.MapGet("/claim-files/{id:guid}", DownloadAsync).WithSummary("作ったファイルをそのまま受け取る").Produces(StatusCodes.Status200OK, contentType: Text);
        tagged.MapPost("/claim-files/{id:guid}/sent", SentAsync).WithSummary("伝送したと記録する").Produces(StatusCodes.Status204NoContent);
        tagged.MapPost("/claim-files/{id:guid}/discard", DiscardAsync).WithSummary("伝送しないファイルを捨てる").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, string month, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var wanted)
            ? (await door.RunAsync<OpenClaimMonth, ClaimMonth>(http.Caller(), use => use.RunAsync(wanted, null, cancel), cancel)).Answer(view => TypedResults.Ok(Shape(http, view)))
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> MakeAsync(HttpContext http, UseCases door, string month, string? submissionMonth, ClaimSort sort, CancellationToken cancel)
    {
        ServiceMonth submission = default;
        return !ServiceMonth.TryParse(month, out var wanted) || (submissionMonth is not null && !ServiceMonth.TryParse(submissionMonth, out submission))
            ? ServiceSlipsApi.BadMonth()
            : (await door.RunAsync<MakeClaimFile, MadeClaimFile>(
                http.Caller(), use => use.RunAsync(wanted, sort, submissionMonth is null ? null : submission, cancel), cancel)).Answer(made => FileOf(made.File));
    }

    private static async Task<IResult> ChooseAsync(HttpContext http, UseCases door, string month, Guid clientId, FeeChoiceBody body, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var wanted)
            ? (await door.RunAsync<ChooseFees, Done>(http.Caller(), use => use.RunAsync(wanted, clientId, [.. (body.Codes ?? []).Select(code => code ?? "")], cancel), cancel))
                .Answer(_ => TypedResults.NoContent())
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> ReturnedAsync(HttpContext http, UseCases door, string month, Guid clientId, ReturnedBody body, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var wanted)
            ? (await door.RunAsync<RecordReturned, Done>(http.Caller(), use => use.RunAsync(wanted, clientId, body.Sort, cancel), cancel)).Answer(_ => TypedResults.NoContent())
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> PrintAsync(HttpContext http, UseCases door, string month, Guid? clientId, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var wanted)
            ? (await door.RunAsync<PrintManagementSheets, PrintedForms>(http.Caller(), use => use.RunAsync(wanted, clientId, cancel), cancel))
                .Answer(printed => FormsApi.Pdf(http, printed.Pdf, $"benefit_management_sheets_{wanted.ToDigits()}.pdf"))
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> NewestAsync(HttpContext http, UseCases door, string month, ClaimSort sort, CancellationToken cancel)
    {
        if (!ServiceMonth.TryParse(month, out var wanted))
        {
            return ServiceSlipsApi.BadMonth();
        }

        var opened = await door.RunAsync<OpenClaimMonth, ClaimMonth>(http.Caller(), use => use.RunAsync(wanted, null, cancel), cancel);
        return !opened.IsDone ? opened.Answer()
            : opened.Value.Files.FirstOrDefault(file => file.Sort == sort && file.DiscardedAt is null) is { } newest
                ? await DownloadAsync(http, door, newest.Id, cancel)
                : Problems.Of(ClaimRefusals.FileNotFound);
    }

    private static async Task<IResult> DownloadAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<DownloadClaimFile, RawFile>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(FileOf);

    private static async Task<IResult> SentAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<RecordClaimSent, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> DiscardAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<DiscardClaimFile, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static IResult FileOf(RawFile file) => TypedResults.File(file.Content.ToArray(), $"{Text}; charset=shift_jis", file.Name);

    private static ClaimMonthAnswer Shape(HttpContext http, ClaimMonth view) => new(
        view.Month.ToString(), view.SubmissionMonth.ToString(), view.IsClosed, view.TotalUnits, view.FeeAmount,
        [.. view.Sheets.Select(row => new ManagementSheetAnswer(
            row.ClientId, row.Sheet.Person.InsurerNumber, row.Sheet.Person.InsuredNumber, row.Kind, row.Sheet.LimitUnits, row.Sheet.TotalUnits,
            [.. row.Sheet.Rows.Select(line => new ManagedRowAnswer(line.ProviderNumber, line.Kind, line.Units))]))],
        [.. view.Fees.Select(fee => new FeeAnswer(fee.ClientId, fee.IsHeld, fee.Claim?.Lines ?? [], fee.Claim?.TotalUnits, fee.Claim?.Amount, [.. fee.Chosen.Select(code => code.Code)]))],
        [.. view.SheetFindings.Concat(view.FeeFindings).Select(found => new ClaimFindingAnswer(found.Rule.Code, found.IsError, found.Place.InWords, found.Message, found.Remedy, found.ReturnCode))],
        [.. view.Files.Select(file => new ClaimFileAnswer(
            file.Id, file.Sort, file.SubmissionMonth.ToString(), file.FileName, file.Documents, file.MadeAt, file.SentAt, file.DiscardedAt,
            $"{http.Request.PathBase}/api/v1/offices/{http.Request.RouteValues["officeNumber"]}/claim-files/{file.Id}"))]);
}
