namespace CarePlanCloud.Web.Startup;

/// <summary>What the processes say on standard output: for people while developing, for machines elsewhere, one JSON object a line, so that no message forges another.</summary>
internal static class CareLog
{
    public static void AddCareLog(this ILoggingBuilder logging, bool isDevelopment)
    {
        // The framework names each request with its whole address: codes and secrets of links, names that were searched for.
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        if (isDevelopment)
        {
            return;
        }

        logging.ClearProviders().AddJsonConsole(line => (line.UseUtcTimestamp, line.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
    }
}
