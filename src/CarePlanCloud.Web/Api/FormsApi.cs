using System.Net.Mime;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Web.Api;

/// <summary><c>month</c> YYYY-MM, <c>forms</c> words such as service_slip, <c>clients</c> ids.</summary>
public sealed record PrintRunRequest(string? Month, IReadOnlyList<string>? Forms, IReadOnlyList<Guid>? Clients);

/// <summary>A batch. <c>done</c> of <c>clients</c> are drawn; the pages are there in state printed.</summary>
public sealed record PrintRunAnswer(
    Guid Id, PrintState State, string Month, IReadOnlyList<FormName> Forms, int Clients, int Done, int Pages, DateTimeOffset RequestedAt,
    IReadOnlyList<string> Notes);

/// <summary>Forms as PDF: of one client at once, of many as a batch.</summary>
internal static class FormsApi
{
    public static void MapForms(this RouteGroupBuilder office)
    {
        var client = office.MapGroup("/clients/{id:guid}").WithTags("帳票");
        client.MapGet("/forms/{form}.pdf", OneAsync).WithSummary("帳票1つ。form は 1・2・3・6・7、または plan_overview などの語。month=YYYY-MM")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Pdf);
        client.MapGet("/forms.pdf", SeveralAsync).WithSummary("帳票をまとめて1つのPDFに。forms=service_slip,benefit_sheet。month=YYYY-MM")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Pdf);
        office.MapGet("/plans/{id:guid}/forms.pdf", PlanAsync).WithTags("帳票").WithSummary("計画の1つの版の第1表から第3表。forms=plan_overview,plan_needs,weekly_plan（なければすべて）")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Pdf);
        office.MapGet("/preventive-documents/{id:guid}/form.pdf", PreventiveAsync).WithTags("帳票").WithSummary("利用者基本情報または支援計画書の1つの版")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Pdf);
        var runs = office.MapGroup("/print-runs").WithTags("帳票");
        runs.MapPost("", RequestAsync).WithSummary("たくさんの利用者の帳票を作る").Produces<PrintRunAnswer>(StatusCodes.Status202Accepted);
        runs.MapGet("", ListAsync).WithSummary("月の印刷の一覧。month=YYYY-MM").Produces<IReadOnlyList<PrintRunAnswer>>();
        runs.MapGet("/{id:guid}", OpenAsync).WithSummary("印刷の進み具合").Produces<PrintRunAnswer>();
        runs.MapGet("/{id:guid}/pages.pdf", PagesAsync).WithSummary("できた帳票")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Pdf);
    }

    private static Task<IResult> OneAsync(HttpContext http, UseCases door, Guid id, string form, string? month, CancellationToken cancel) =>
        PdfAsync(http, door, id, [form], month, cancel);

    private static Task<IResult> SeveralAsync(HttpContext http, UseCases door, Guid id, string? forms, string? month, CancellationToken cancel) =>
        PdfAsync(http, door, id, Words(forms), month, cancel);

    private static async Task<IResult> PdfAsync(
        HttpContext http, UseCases door, Guid id, IReadOnlyList<string> words, string? month, CancellationToken cancel)
    {
        if (!ServiceMonth.TryParse(month, out var wanted))
        {
            return ServiceSlipsApi.BadMonth();
        }

        if (!TryForms(words, out var forms))
        {
            return Problems.Of(ReportRefusals.UnknownForm);
        }

        return (await door.RunAsync<PrintClientForms, PrintedForms>(http.Caller(), use => use.RunAsync(id, wanted, forms, cancel), cancel))
            .Answer(printed => Pdf(http, printed.Pdf, $"forms_{wanted.ToDigits()}.pdf"));
    }

    private static async Task<IResult> PlanAsync(HttpContext http, UseCases door, Guid id, string? forms, CancellationToken cancel)
    {
        if (!TryForms(Words(forms), out var wanted))
        {
            return Problems.Of(ReportRefusals.UnknownForm);
        }

        var printed = await door.RunAsync<PrintPlanForms, PrintedForms>(
            http.Caller(), use => use.RunAsync(id, wanted.Count == 0 ? PrintPlanForms.Forms : wanted, cancel), cancel);
        return printed.Answer(pages => Pdf(http, pages.Pdf, $"plan_{id:N}.pdf"));
    }

    private static async Task<IResult> PreventiveAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<PrintPreventiveDocument, PrintedForms>(http.Caller(), use => use.RunAsync(id, cancel), cancel))
            .Answer(printed => Pdf(http, printed.Pdf, $"prevention_{id:N}.pdf"));

    private static async Task<IResult> RequestAsync(HttpContext http, UseCases door, PrintRunRequest request, CancellationToken cancel)
    {
        if (!ServiceMonth.TryParse(request.Month, out var month))
        {
            return ServiceSlipsApi.BadMonth();
        }

        if (!TryForms(request.Forms ?? [], out var forms))
        {
            return Problems.Of(ReportRefusals.UnknownForm);
        }

        var asked = await door.RunAsync<RequestPrintRun, Guid>(
            http.Caller(), use => use.RunAsync(month, forms, request.Clients ?? [], cancel), cancel);
        return asked.Refusal is { } refusal ? Problems.Of(refusal) : (await FindAsync(http, door, asked.Value, cancel)).Answer(
            run => TypedResults.Accepted($"/api/v1/offices/{http.Request.RouteValues["officeNumber"]}/print-runs/{asked.Value}", Shape(run)));
    }

    private static async Task<IResult> ListAsync(HttpContext http, UseCases door, string? month, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var wanted)
            ? (await door.RunAsync<ListPrintRuns, IReadOnlyList<PrintRunView>>(http.Caller(), use => use.RunAsync(wanted, cancel), cancel))
                .Answer(runs => TypedResults.Ok(runs.Select(Shape)))
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await FindAsync(http, door, id, cancel)).Answer(run => TypedResults.Ok(Shape(run)));

    private static async Task<IResult> PagesAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<DownloadPrintRun, byte[]>(http.Caller(), use => use.RunAsync(id, cancel), cancel))
            .Answer(pdf => Pdf(http, pdf, $"forms_{id:N}.pdf"));

    private static Task<Outcome<PrintRunView>> FindAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        door.RunAsync<OpenPrintRun, PrintRunView>(http.Caller(), use => use.RunAsync(id, cancel), cancel);

    // Shown in the tab; the name, which holds no person's, is for saving. Nobody else may keep a copy on the way.
    internal static IResult Pdf(HttpContext http, byte[] pdf, string name)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}\"";
        return TypedResults.Bytes(pdf, MediaTypeNames.Application.Pdf);
    }

    private static PrintRunAnswer Shape(PrintRunView run) => new(
        run.Id, run.State, ServiceMonth.Of(run.ServiceMonth).ToString(), run.Forms, run.Clients, run.Done, run.Pages, run.RequestedAt, run.Notes);

    private static string[] Words(string? list) => (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool TryForms(IReadOnlyList<string> words, out IReadOnlyList<FormName> forms)
    {
        var found = words.Select(FormOf).ToList();
        forms = [.. found.OfType<FormName>()];
        return found.TrueForAll(form => form is not null);
    }

    // The numbers people know, and the words of the other answers.
    private static FormName? FormOf(string? word) => word switch
    {
        "1" => FormName.PlanOverview,
        "2" => FormName.PlanNeeds,
        "3" => FormName.WeeklyPlan,
        "6" => FormName.ServiceSlip,
        "7" => FormName.BenefitSheet,
        _ => Enum.GetValues<FormName>().Select(form => (FormName?)form).FirstOrDefault(form => StableWords.Of(form!.Value) == word),
    };
}
