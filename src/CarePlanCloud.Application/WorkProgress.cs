namespace CarePlanCloud.Application;

/// <summary>
/// Long work that is waited for at a screen: while it runs, the latest progress is reported a few times a second, each report in a
/// transaction of its own.
/// </summary>
internal static class WorkProgress
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <param name="work">Runs aside; tells its progress as often as it likes.</param>
    /// <param name="report">Called with the newest progress, never twice at once.</param>
    public static async Task<TResult> RunAsync<TProgress, TResult>(
        Func<IProgress<TProgress>, TResult> work, Func<TProgress, Task> report, TimeProvider clock, CancellationToken cancel)
    {
        var progress = new Latest<TProgress>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reporting = ReportAsync(progress, report, clock, stop.Token);
        try
        {
            return await Task.Run(() => work(progress), cancel);
        }
        finally
        {
            await stop.CancelAsync();
            await reporting;
        }
    }

    // The end of the work ends the waiting, never a report half way: a commit that is cut off is an error in the log.
    private static async Task ReportAsync<TProgress>(Latest<TProgress> progress, Func<TProgress, Task> report, TimeProvider clock, CancellationToken stop)
    {
        try
        {
            using var timer = new PeriodicTimer(Pause, clock);
            while (await timer.WaitForNextTickAsync(stop))
            {
                if (progress.Newest is { } newest)
                {
                    await report(newest.Value);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The work is over; its result says the rest.
        }
    }

    private sealed class Latest<TProgress> : IProgress<TProgress>
    {
        private volatile Box? newest;

        public Box? Newest => newest;

        public void Report(TProgress value) => newest = new Box(value);

        public sealed record Box(TProgress Value);
    }
}
