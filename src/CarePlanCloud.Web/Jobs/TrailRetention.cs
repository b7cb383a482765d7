using CarePlanCloud.Application;
using CarePlanCloud.Application.Audit.Retention;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Web.Jobs;

/// <summary>
/// Every night at three, in Japan: removes what of each office's trail is over its time. Several workers may do it at once: offices are taken
/// in turn under their trail's lock, and who comes second finds nothing left.
/// </summary>
internal sealed partial class TrailRetention(UseCases door, TimeProvider clock, ILogger<TrailRetention> log) : BackgroundService
{
    private const int Hour = 3;

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(UntilNextRound(clock.NowInJapan()), clock, stop);
            try
            {
                await RoundAsync(stop);
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                // Nothing is late that the next night does not make good.
                LogRound(log, fault);
            }
        }
    }

    internal static TimeSpan UntilNextRound(DateTimeOffset now)
    {
        var next = new DateTimeOffset(now.Date, now.Offset).AddHours(Hour);
        return (next > now ? next : next.AddDays(1)) - now;
    }

    internal async Task RoundAsync(CancellationToken stop)
    {
        var offices = await door.RunAsync<ListOfficesWithTrails, IReadOnlyList<Guid>>(new Caller.Nobody(), use => use.RunAsync(stop), stop);
        foreach (var office in offices.Value)
        {
            int removed;
            do
            {
                removed = (await door.RunAsync<RemoveOldAuditEntries, int>(new Caller.Job(office), use => use.RunAsync(stop), stop)).Value;
            }
            while (removed > 0);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The nightly removal of old trail entries came to nothing")]
    private static partial void LogRound(ILogger log, Exception fault);
}
