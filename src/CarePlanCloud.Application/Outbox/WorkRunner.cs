using CarePlanCloud.Domain;
using Microsoft.Extensions.Logging;

namespace CarePlanCloud.Application.Outbox;

/// <summary>
/// Does what was claimed and settles it. An error of one entry ends that entry and no other. While it works it keeps its lease; a worker
/// that died does not, and somebody else takes over.
/// </summary>
public sealed partial class WorkRunner
{
    private static readonly TimeSpan SettlePause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SettleLimit = TimeSpan.FromMinutes(10);

    private readonly UseCases door;
    private readonly Dictionary<OutboxKind, IOfficeWork> works;
    private readonly WorkLease lease;
    private readonly TimeProvider clock;
    private readonly ILogger log;

    internal WorkRunner(UseCases door, IEnumerable<IOfficeWork> works, WorkLease lease, TimeProvider clock, ILogger<WorkRunner> log) =>
        (this.door, this.works, this.lease, this.clock, this.log) = (door, works.ToDictionary(work => work.Kind), lease, clock, log);

    /// <summary>Everything that is due, and what that makes necessary, here and now: where no worker runs.</summary>
    public async Task RunAllAsync(CancellationToken cancel)
    {
        while (true)
        {
            var claimed = await door.RunAsync<ClaimWork, ClaimedWork>(new Caller.Nobody(), use => use.RunAsync(works.Keys, 100, cancel), cancel);
            if (claimed.Value.Claims.Count == 0)
            {
                return;
            }

            foreach (var claim in claimed.Value.Claims)
            {
                await RunAsync(claim.OfficeId, claim.Id, cancel);
            }
        }
    }

    public async Task RunAsync(Guid officeId, Guid claim, CancellationToken cancel)
    {
        var opened = await door.RunAsync<OpenClaim, IReadOnlyList<OutboxEntry>>(new Caller.Nobody(), use => use.RunAsync(claim, cancel), cancel);
        if (opened.Value.Count == 0)
        {
            return;
        }

        var results = new List<WorkResult>();
        using (var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel))
        {
            var holding = HoldAsync(claim, stop.Token);
            results.AddRange(await TryTogetherAsync(opened.Value, cancel));

            await stop.CancelAsync();
            await holding;
        }

        await SettleAsync(officeId, claim, results, cancel);
    }

    private async Task<IReadOnlyList<WorkResult>> TryTogetherAsync(IReadOnlyList<OutboxEntry> entries, CancellationToken cancel)
    {
        if (entries.Count > 1 && works[entries[0].Kind] is IBatchWork batch)
        {
            try
            {
                var waiting = await batch.RunTogetherAsync(entries[0].OfficeId, [.. entries.Select(entry => entry.SubjectId)], cancel);
                return [.. entries.Select(entry => waiting.TryGetValue(entry.SubjectId, out var refusal)
                    ? WorkFaults.Of(entry.Id, refusal) : new WorkResult(entry.Id, WorkEnd.Done))];
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested && !WorkFaults.IsAway(fault))
            {
                LogAttempt(log, entries[0].Kind, entries[0].SubjectId, entries[0].Attempts, fault);
            }
        }

        var results = new List<WorkResult>();
        foreach (var entry in entries)
        {
            results.Add(await TryAsync(entry, cancel));
        }

        return results;
    }

    private async Task<WorkResult> TryAsync(OutboxEntry entry, CancellationToken cancel)
    {
        // Its workers died each time: it is not tried once more, and given up below.
        if (entry.Deaths >= RetryPlan.MostDeaths)
        {
            return new WorkResult(entry.Id, WorkEnd.Broken, entry.LastFault);
        }

        try
        {
            cancel.ThrowIfCancellationRequested();
            return await works[entry.Kind].RunAsync(entry.OfficeId, entry.SubjectId, cancel) is { } waitsFor
                ? WorkFaults.Of(entry.Id, waitsFor) : new WorkResult(entry.Id, WorkEnd.Done);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new WorkResult(entry.Id, WorkEnd.Interrupted);
        }
        catch (Exception fault)
        {
            LogAttempt(log, entry.Kind, entry.SubjectId, entry.Attempts, fault);
            return WorkFaults.Of(entry.Id, fault);
        }
    }

    // What the worker did is known to the worker only: it says so as long as it lives, or the next one does it all again.
    private async Task SettleAsync(Guid officeId, Guid claim, IReadOnlyCollection<WorkResult> results, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + SettleLimit;
        while (true)
        {
            try
            {
                await door.RunAsync<SettleWork, Done>(new Caller.Job(officeId), use => use.RunAsync(claim, results, CancellationToken.None), CancellationToken.None);
                return;
            }
            catch (Exception fault) when (WorkFaults.IsAway(fault) && !cancel.IsCancellationRequested && clock.GetUtcNow() < until)
            {
                LogUnsettled(log, fault);
                await Task.Delay(SettlePause, clock, CancellationToken.None);
            }
        }
    }

    private async Task HoldAsync(Guid claim, CancellationToken stop)
    {
        try
        {
            using var timer = new PeriodicTimer(lease.Length / 3, clock);
            while (await timer.WaitForNextTickAsync(stop))
            {
                try
                {
                    await door.RunAsync<RenewClaim, Done>(new Caller.Nobody(), use => use.RunAsync(claim, CancellationToken.None), CancellationToken.None);
                }
                catch (Exception fault) when (!stop.IsCancellationRequested)
                {
                    LogUnsettled(log, fault);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The work is over.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} of {Subject} came to nothing at attempt {Attempt}")]
    private static partial void LogAttempt(ILogger log, OutboxKind kind, Guid subject, int attempt, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox cannot be told for the moment")]
    private static partial void LogUnsettled(ILogger log, Exception fault);
}
