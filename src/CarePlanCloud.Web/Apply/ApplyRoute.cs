using CarePlanCloud.Application;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Application.Partners.Inviting;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Web.Confirm;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Web.Apply;

/// <summary>
/// 利用申請: plain HTML, no sign-in, no script. The code of a printed ご案内 leads here and says who invited; the link of the mail leads to the
/// status page. Limited by address like the confirmation links, so that neither codes nor links can be tried out.
/// </summary>
internal static class ApplyRoute
{
    public const string Path = "/apply";
    public const string StatusPath = "/apply/status";

    public static void MapApply(this WebApplication app)
    {
        app.MapGet(Path, ShowAsync).AllowAnonymous().ExcludeFromDescription().WithMetadata(new LimitedConfirm());
        app.MapPost(Path, SubmitAsync).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery().WithMetadata(new LimitedConfirm());
        app.MapGet(StatusPath, OpenStatusAsync).AllowAnonymous().ExcludeFromDescription().WithMetadata(new LimitedConfirm());
        app.MapPost(StatusPath, ActOnStatusAsync).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery().WithMetadata(new LimitedConfirm());
    }

    private static async Task<IResult> ShowAsync(HttpContext http, UseCases door, string? from, string? code, CancellationToken cancel)
    {
        var asked = !string.IsNullOrWhiteSpace(from) || !string.IsNullOrWhiteSpace(code);
        var invitation = asked ? await InvitationAsync(door, from, code, cancel) : null;
        return Form(http, new ApplicationForm(), [], invitation, code, asked && invitation is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }

    private static async Task<IResult> SubmitAsync(HttpContext http, UseCases door, IAntiforgery antiforgery, CancellationToken cancel)
    {
        var (typed, fields, problem) = await ApplyUpload.ReadAsync(http, antiforgery);
        var (from, code) = (fields?["from"].ToString(), fields?["code"].ToString());
        var invitation = string.IsNullOrEmpty(code) ? null : await InvitationAsync(door, from, code, cancel);
        if (problem is not null)
        {
            return Form(http, typed ?? new ApplicationForm(), [new FieldProblem("", problem)], invitation, code, StatusCodes.Status400BadRequest);
        }

        var sent = await door.RunAsync<SubmitApplication, SubmittedApplication>(
            new Caller.Nobody(), use => use.RunAsync(typed!, invitation?.OfficeNumber ?? "", cancel), cancel);
        return sent.Refusal is { } refusal
            ? Form(http, typed!, ProblemsOf(refusal), invitation, code, StatusCodes.Status400BadRequest)
            : Answer(http, StatusCodes.Status200OK, new() { [nameof(ApplyDocument.Sent)] = sent.Value });
    }

    private static async Task<IResult> OpenStatusAsync(HttpContext http, UseCases door, string? number, string? secret, CancellationToken cancel) =>
        Status(http, await door.RunAsync<OpenApplicationStatus, ApplicationStatusView>(
            new Caller.Nobody(), use => use.RunAsync(number ?? "", secret ?? "", cancel), cancel), null, []);

    private static async Task<IResult> ActOnStatusAsync(HttpContext http, UseCases door, IAntiforgery antiforgery, string? number, string? secret, CancellationToken cancel)
    {
        var (typed, fields, problem) = await ApplyUpload.ReadAsync(http, antiforgery);
        if (problem is not null)
        {
            return Status(http, await door.RunAsync<OpenApplicationStatus, ApplicationStatusView>(
                new Caller.Nobody(), use => use.RunAsync(number ?? "", secret ?? "", cancel), cancel), typed, [new FieldProblem("", problem)]);
        }

        if (fields!["act"] != "correct")
        {
            return Status(http, await door.RunAsync<ConfirmApplicationMail, ApplicationStatusView>(
                new Caller.Nobody(), use => use.RunAsync(number ?? "", secret ?? "", cancel), cancel), null, []);
        }

        var corrected = await door.RunAsync<CorrectApplication, ApplicationStatusView>(
            new Caller.Nobody(), use => use.RunAsync(number ?? "", secret ?? "", typed!, cancel), cancel);
        return corrected.Refusal is { Kind: not RefusalKind.NotFound } refusal
            ? Status(http, await door.RunAsync<OpenApplicationStatus, ApplicationStatusView>(
                new Caller.Nobody(), use => use.RunAsync(number ?? "", secret ?? "", cancel), cancel), typed, ProblemsOf(refusal))
            : Status(http, corrected, null, []);
    }

    private static async Task<InvitationView?> InvitationAsync(UseCases door, string? from, string? code, CancellationToken cancel)
    {
        var seen = await door.RunAsync<OpenInvitation, InvitationView>(
            new Caller.LinkHolder((from ?? "").Trim().ToUpperInvariant()), use => use.RunAsync(code ?? "", cancel), cancel);
        return seen.IsDone ? seen.Value : null;
    }

    private static IReadOnlyList<FieldProblem> ProblemsOf(Refusal refusal) => refusal.Detail as IReadOnlyList<FieldProblem> ?? [new FieldProblem("", refusal.Message)];

    private static RazorComponentResult Form(
        HttpContext http, ApplicationForm typed, IReadOnlyList<FieldProblem> problems, InvitationView? invitation, string? code, int status) =>
        Answer(http, status, new()
        {
            [nameof(ApplyDocument.Form)] = Offered(http, typed, problems, mailIsFixed: false), [nameof(ApplyDocument.Invitation)] = invitation,
            [nameof(ApplyDocument.Code)] = invitation is null ? null : code, [nameof(ApplyDocument.InvitationUnknown)] = status == StatusCodes.Status404NotFound,
        });

    private static RazorComponentResult Status(HttpContext http, Outcome<ApplicationStatusView> found, ApplicationForm? typed, IReadOnlyList<FieldProblem> problems) =>
        found.Refusal is not null
            ? Answer(http, StatusCodes.Status404NotFound, new() { [nameof(ApplyDocument.LinkUnknown)] = true })
            : Answer(http, problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, new()
            {
                [nameof(ApplyDocument.Status)] = found.Value,
                [nameof(ApplyDocument.Form)] = Offered(http, (typed ?? found.Value.Form) with { Mail = found.Value.Form.Mail }, problems, mailIsFixed: true),
                [nameof(ApplyDocument.Here)] = $"{http.Request.Path}{http.Request.QueryString}",
            });

    private static ApplyForm Offered(HttpContext http, ApplicationForm typed, IReadOnlyList<FieldProblem> problems, bool mailIsFixed)
    {
        var (options, clock) = (http.RequestServices.GetRequiredService<IOptions<OnboardingOptions>>().Value, http.RequestServices.GetRequiredService<TimeProvider>());
        return new ApplyForm(typed, problems, options.OffersFreePass(clock.TodayInJapan()) ? options.FreePassEndsOn : null, options.TrialMonths, mailIsFixed);
    }

    private static RazorComponentResult Answer(HttpContext http, int status, Dictionary<string, object?> shown)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        shown[nameof(ApplyDocument.Token)] = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new RazorComponentResult(typeof(ApplyDocument), shown) { StatusCode = status, PreventStreamingRendering = true };
    }
}
