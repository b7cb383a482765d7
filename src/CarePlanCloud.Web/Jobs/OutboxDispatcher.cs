using CarePlanCloud.Application;
using CarePlanCloud.Application.Outbox;
using Hangfire;
using Npgsql;

namespace CarePlanCloud.Web.Jobs;

/// <summary>Turns outbox entries into jobs: at once when the database rings, and every few seconds in case a ring was missed.</summary>
internal sealed partial class OutboxDispatcher(
    UseCases door, NpgsqlDataSource database, IBackgroundJobClient jobs, ILogger<OutboxDispatcher> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stop);
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                // Nothing is lost, the entries wait in the database. Whatever the fault is called (EF and Hangfire wrap what
                // Npgsql throws): one that left this loop would take the whole process down, pages included.
                LogOutboxAway(log, fault);
                await Task.Delay(LongestSleep, stop);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var bell = await database.OpenConnectionAsync(stop);
        await using (var listen = new NpgsqlCommand("listen outbox", bell))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }

        while (true)
        {
            var handed = await door.RunAsync<OutboxDispatch, int>(new Caller.Nobody(), use => use.RunAsync(Enqueue, stop), stop);
            if (handed.Value == 0)
            {
                await bell.WaitAsync(LongestSleep, stop);
            }
        }
    }

    private void Enqueue(OutboxEntry entry) => _ = entry.Kind switch
    {
        OutboxKind.CheckIncoming => jobs.Enqueue<OfficeJobs>(job => job.CheckIncomingAsync(entry.OfficeId, entry.SubjectId, CancellationToken.None)),
        OutboxKind.GenerateOutgoing => jobs.Enqueue<OfficeJobs>(job => job.GenerateOutgoingAsync(entry.OfficeId, entry.SubjectId, CancellationToken.None)),
        OutboxKind.RelayOutgoing => jobs.Enqueue<OfficeJobs>(job => job.RelayOutgoingAsync(entry.OfficeId, entry.SubjectId, CancellationToken.None)),
        OutboxKind.CarrySignal => jobs.Enqueue<OfficeJobs>(job => job.CarrySignalAsync(entry.OfficeId, entry.SubjectId, CancellationToken.None)),
        OutboxKind.PrintForms => jobs.Enqueue<OfficeJobs>(job => job.PrintFormsAsync(entry.OfficeId, entry.SubjectId, CancellationToken.None)),
        OutboxKind.NotifyOfInquiries => jobs.Enqueue<OfficeJobs>(job => job.NotifyOfInquiriesAsync(entry.OfficeId, entry.SubjectId, CancellationToken.None)),
        _ => throw new InvalidOperationException($"No job for {entry.Kind}."),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox cannot be handed out for the moment")]
    private static partial void LogOutboxAway(ILogger log, Exception fault);
}
