using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Web.Jobs;

/// <summary>
/// Something that is done every night at an hour, in Japan. Several workers may do it at once: what the round does may be done twice, and who
/// comes second finds nothing left.
/// </summary>
internal abstract partial class NightRound(TimeProvider clock, ILogger log) : BackgroundService
{
    protected ILogger Log => log;

    protected abstract int Hour { get; }

    internal abstract Task RoundAsync(CancellationToken stop);

    internal static TimeSpan UntilNextRound(DateTimeOffset now, int hour)
    {
        var next = new DateTimeOffset(now.Date, now.Offset).AddHours(hour);
        return (next > now ? next : next.AddDays(1)) - now;
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(UntilNextRound(clock.NowInJapan(), Hour), clock, stop);
            try
            {
                await RoundAsync(stop);
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                // Nothing is late that the next night does not make good.
                LogRound(log, GetType().Name, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The nightly round {Round} came to nothing")]
    private static partial void LogRound(ILogger log, string round, Exception fault);
}
