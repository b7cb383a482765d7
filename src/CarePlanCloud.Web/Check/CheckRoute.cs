using CarePlanCloud.Web.Startup;
using CarePlanCloud.Exchange;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Web.Check;

/// <summary>
/// The public page. It touches no data of any office, so it does not go through the door: it is the library behind a form. Nothing is
/// stored; the log holds counts and codes, no file names, because those hold office numbers.
/// </summary>
internal static partial class CheckRoute
{
    public const string Path = "/check";

    public static void MapCheck(this WebApplication app)
    {
        app.MapGet(Path, (HttpContext http) => Show(http, null)).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(Path, CheckAsync).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery().WithMetadata(new LimitedCheck());
    }

    /// <summary>The page, empty or with what stands against a check.</summary>
    public static RazorComponentResult Show(HttpContext http, CheckProblem? problem, CheckResult? result = null)
    {
        var token = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult(typeof(CheckDocument), new Dictionary<string, object?>
        {
            [nameof(CheckDocument.Token)] = token, [nameof(CheckDocument.Problem)] = problem, [nameof(CheckDocument.Result)] = result,
        })
        {
            StatusCode = problem?.Status ?? StatusCodes.Status200OK,
            PreventStreamingRendering = true,
        };
    }

    private static async Task<IResult> CheckAsync(
        HttpContext http, IAntiforgery antiforgery, IOptions<CheckOptions> options, ILogger<CheckResult> log)
    {
        var (files, problem) = await CheckUpload.ReadAsync(http, antiforgery, options.Value.UploadTime);
        if (problem is not null)
        {
            LogRefused(log, problem.Status);
            return Show(http, problem);
        }

        var result = CheckResult.Of(files);
        LogChecked(
            log, result.Units.Count, result.Files, result.RowsRead, result.RowsRefused, result.Errors,
            string.Join(' ', result.Findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)));
        return Show(http, null, result);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Public check: {Units} units, {Files} files, {Rows} rows, {Refused} refused, {Errors} errors; {Codes}")]
    private static partial void LogChecked(ILogger log, int units, int files, int rows, int refused, int errors, string codes);

    [LoggerMessage(Level = LogLevel.Information, Message = "Public check refused: {Status}")]
    private static partial void LogRefused(ILogger log, int status);
}
