namespace CarePlanCloud.Web.Startup;

/// <summary>
/// What the processes say on standard output: for people while developing, for machines elsewhere, one JSON object a line, so that no message
/// forges another. Requests and statements are not told one by one: an address holds words somebody searched for, or a code that opens something.
/// </summary>
internal static class CareLog
{
    public static void AddCareLog(this ILoggingBuilder logging, bool isDevelopment)
    {
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        // Says for each form that it made our no-store stricter.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery.DefaultAntiforgery", LogLevel.Error);
        if (isDevelopment)
        {
            return;
        }

        logging.ClearProviders().AddJsonConsole(line => (line.UseUtcTimestamp, line.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
    }
}
