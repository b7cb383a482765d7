using CarePlanCloud.Application;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;
using Hangfire;
using Npgsql;

namespace CarePlanCloud.Web.Jobs;

/// <summary>
/// Hands due work to the workers, no more than they can take up soon: at once when the database rings or a worker is free, when a pause or a
/// lease ends, and every few seconds in case a ring was missed.
/// </summary>
internal sealed partial class OutboxDispatcher(
    UseCases door, NpgsqlDataSource database, IBackgroundJobClient jobs, WorkBell bell, TimeProvider clock,
    ILogger<OutboxDispatcher> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan WhileFull = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
                var listening = ListenAsync(ended.Token);
                var handing = HandOutAsync(ended.Token);
                var first = await Task.WhenAny(listening, handing);
                await ended.CancelAsync();
                await Task.WhenAll(listening, handing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await first;
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                // Nothing is lost, the entries wait in the database. Whatever the fault is called (EF and Hangfire wrap what
                // Npgsql throws): one that left this loop would take the whole process down, pages included.
                LogOutboxAway(log, fault);
                await Task.Delay(WhileFull, stop);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using (var listen = new NpgsqlCommand("listen outbox", connection))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }

        while (true)
        {
            await connection.WaitAsync(stop);
            bell.Ring();
        }
    }

    private async Task HandOutAsync(CancellationToken stop)
    {
        while (true)
        {
            var sleep = LongestSleep;
            foreach (var queue in Queues.All)
            {
                var next = await HandOutAsync(queue.Workers, queue.Kinds, stop);
                sleep = next < sleep ? next : sleep;
            }

            await bell.WaitAsync(sleep, stop);
        }
    }

    // How long nothing will be due in this queue, as far as one can tell.
    private async Task<TimeSpan> HandOutAsync(int workers, OutboxKind[] kinds, CancellationToken stop)
    {
        while (true)
        {
            var held = (await door.RunAsync<CountClaims, int>(new Caller.Nobody(), use => use.RunAsync(kinds, stop), stop)).Value;
            var room = (2 * workers) - held;
            if (room <= 0)
            {
                return WhileFull;
            }

            var claimed = (await door.RunAsync<ClaimWork, ClaimedWork>(new Caller.Nobody(), use => use.RunAsync(kinds, room, stop), stop)).Value;
            foreach (var claim in claimed.Claims)
            {
                await EnqueueAsync(claim);
            }

            if (claimed.Claims.Count == 0)
            {
                return claimed.NextDue is not { } due ? LongestSleep : due - clock.GetUtcNow() is var wait && wait > ShortestSleep ? wait : ShortestSleep;
            }
        }
    }

    private async Task EnqueueAsync(WorkClaim claim)
    {
        try
        {
            _ = Queues.Aside.Contains(claim.Kind)
                ? jobs.Enqueue<OfficeJobs>(job => job.WorkAsideAsync(claim.OfficeId, claim.Id, CancellationToken.None))
                : Queues.WholeOffices.Contains(claim.Kind) ? jobs.Enqueue<OfficeJobs>(job => job.WorkOnWholeAsync(claim.OfficeId, claim.Id, CancellationToken.None))
                : jobs.Enqueue<OfficeJobs>(job => job.WorkAsync(claim.OfficeId, claim.Id, CancellationToken.None));
        }
        catch (Exception)
        {
            await door.RunAsync<ReleaseClaim, Done>(new Caller.Nobody(), use => use.RunAsync(claim.Id, CancellationToken.None), CancellationToken.None);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox cannot be handed out for the moment")]
    private static partial void LogOutboxAway(ILogger log, Exception fault);
}
