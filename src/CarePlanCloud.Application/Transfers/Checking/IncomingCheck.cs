using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Checking;

/// <summary>
/// The background check of one incoming unit: begin, read, record. Each step is its own short transaction, so the page sees the
/// progress; each is compare-and-set on the state, so a second run after a crash does no harm.
/// </summary>
public sealed class IncomingCheck(UseCases door, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public async Task RunAsync(Guid tenantId, Guid incomingId, CancellationToken cancel)
    {
        var caller = new Caller.Job(tenantId);
        var begun = await door.RunAsync<BeginCheck, SendingUnit>(caller, step => step.RunAsync(incomingId, cancel), cancel);
        if (!begun.IsDone)
        {
            return;
        }

        var progress = new LatestProgress();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reporting = ReportAsync(caller, incomingId, progress, stop.Token, cancel);
        FileSet fileSet;
        try
        {
            fileSet = await Task.Run(() => ExchangeFiles.Read(begun.Value, progress), cancel);
        }
        finally
        {
            await stop.CancelAsync();
            await reporting;
        }

        await door.RunAsync<RecordCheck, Done>(caller, step => step.RunAsync(incomingId, fileSet, cancel), cancel);
    }

    // The end of the reading ends the waiting, never a report half way: a commit that is cut off is an error in the log.
    private async Task ReportAsync(Caller caller, Guid incomingId, LatestProgress progress, CancellationToken stop, CancellationToken cancel)
    {
        try
        {
            using var timer = new PeriodicTimer(Pause, clock);
            while (await timer.WaitForNextTickAsync(stop))
            {
                if (progress.Latest is { } latest)
                {
                    await door.RunAsync<ReportCheck, Done>(caller, step => step.RunAsync(incomingId, latest, cancel), cancel);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The reading is over; the record of the check says the rest.
        }
    }

    private sealed class LatestProgress : IProgress<ReadProgress>
    {
        private volatile ReadProgress? latest;

        public ReadProgress? Latest => latest;

        public void Report(ReadProgress value) => latest = value;
    }
}
