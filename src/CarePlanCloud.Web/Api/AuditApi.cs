using System.Globalization;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Audit.Searching;
using CarePlanCloud.Application.Audit.Verifying;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Web.Api;

/// <summary>One entry. <c>act</c> never changes its name; <c>actWord</c> is what screens call it. Names are those of today, the trail holds ids.</summary>
public sealed record AuditEntryAnswer(
    long Number, DateTimeOffset At, string ActorKind, Guid? ActorId, string ActorName, string Act, string ActWord, Guid? SubjectId, string SubjectName);

/// <summary><c>next</c> is given back as <c>after</c>; null when there is nothing older.</summary>
public sealed record AuditAnswer(IReadOnlyList<AuditEntryAnswer> Entries, string? Next);

/// <summary><c>checked</c> of <c>total</c> entries hold; <c>broken</c> is the first that does not, in state broken.</summary>
public sealed record AuditVerificationAnswer(
    Guid Id, VerificationState State, long Checked, long Total, BrokenEntryAnswer? Broken, DateTimeOffset RequestedAt, DateTimeOffset? FinishedAt);

public sealed record BrokenEntryAnswer(TrailFault Fault, long Number, DateTimeOffset? At, string Message);

/// <summary>監査ログ, for signed-in administrators: a program with a key does what a clerk does, and a clerk does not read the trail.</summary>
internal static class AuditApi
{
    public static void MapAudit(this RouteGroupBuilder office)
    {
        var audit = office.MapGroup("/audit").WithTags("監査ログ");
        audit.MapGet("", SearchAsync).WithSummary("だれがいつ何をしたか、新しい順に50件。from・to は日付（両端を含む）、続きは after に前の答えの next。管理者だけ").Produces<AuditAnswer>();
        audit.MapPost("/verify", VerifyAsync).WithSummary("監査ログをはじめから末尾まで検証する。管理者だけ").Produces<AuditVerificationAnswer>(StatusCodes.Status202Accepted);
        audit.MapGet("/verifications/{id:guid}", OpenAsync).WithSummary("検証の進み具合と結果").Produces<AuditVerificationAnswer>();
    }

    private static async Task<IResult> SearchAsync(
        HttpContext http, UseCases door, Guid? client, Guid? person, string? act, string? from, string? to, string? after, CancellationToken cancel)
    {
        if (!TryDay(from, out var first) || !TryDay(to, out var last))
        {
            return Problems.Of(AuditRefusals.BadDay);
        }

        AuditPlace? place = null;
        if (!string.IsNullOrEmpty(after) && !AuditPlace.TryParse(after, out place))
        {
            return Problems.Of(AuditRefusals.BadPlace);
        }

        var query = new AuditQuery(person, client, string.IsNullOrEmpty(act) ? null : act, first?.BeginsInJapan(), last?.AddDays(1).BeginsInJapan(), place);
        return (await door.RunAsync<SearchAuditTrail, AuditPage>(http.Caller(), use => use.RunAsync(query, cancel), cancel))
            .Answer(page => TypedResults.Ok(new AuditAnswer([.. page.Rows.Select(Shape)], page.Next?.ToString())));
    }

    private static async Task<IResult> VerifyAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<VerifyAuditTrail, VerificationView>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer(view => TypedResults.Accepted(
            $"/api/v1/offices/{http.Request.RouteValues["officeNumber"]}/audit/verifications/{view.Id}", Shape(view)));

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<OpenAuditVerification, VerificationView>(http.Caller(), use => use.RunAsync(id, cancel), cancel))
            .Answer(view => TypedResults.Ok(Shape(view)));

    // The last day there is has no day after it.
    private static bool TryDay(string? text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year is > 1 and < 9999;
        day = isDay ? read : null;
        return isDay || string.IsNullOrEmpty(text);
    }

    private static AuditEntryAnswer Shape(AuditRow row) => new(
        row.Number, row.At, row.ActorKind, row.ActorId, row.ActorName, row.Act, row.ActWord, row.SubjectId, row.SubjectName);

    private static AuditVerificationAnswer Shape(VerificationView view) => new(
        view.Id, view.State, view.Checked, view.Total,
        view.Break is { } fault ? new BrokenEntryAnswer(fault.Fault, fault.Number, fault.At, TrailWords.Sentence(fault)) : null, view.RequestedAt, view.FinishedAt);
}
