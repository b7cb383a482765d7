using CarePlanCloud.Application;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CarePlanCloud.Web.Api;

/// <summary>Refusals and stray status codes as ProblemDetails with a stable <c>code</c>: the one place where the two worlds meet.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(Refusal refusal) => TypedResults.Problem(
        detail: refusal.Message,
        statusCode: StatusOf(refusal.Kind),
        extensions: refusal.Detail is null
            ? new Dictionary<string, object?> { ["code"] = refusal.Code }
            : new Dictionary<string, object?> { ["code"] = refusal.Code, [NameOf(refusal.Detail)] = refusal.Detail });

    public static ProblemHttpResult Of(int status, string code, string message) =>
        TypedResults.Problem(detail: message, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code });

    /// <summary>The value as 200, or the refusal.</summary>
    public static IResult Answer<T>(this Outcome<T> outcome) => outcome.Answer(value => TypedResults.Ok(value));

    public static IResult Answer<T>(this Outcome<T> outcome, Func<T, IResult> done) =>
        outcome.Refusal is { } refusal ? Of(refusal) : done(outcome.Value);

    // What is wrong field by field; or what stands against it.
    private static string NameOf(object detail) => detail is IReadOnlyList<FieldProblem> ? "fields" : "conflicts";

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Unprocessable => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status400BadRequest,
    };
}
