using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Watching;

/// <summary>A kind of background work.</summary>
/// <param name="Held">In a worker's hands.</param>
/// <param name="OldestAge">Of the oldest entry since it was made; null with none.</param>
/// <param name="Troubled">How many have already failed at least once.</param>
public sealed record QueueRow(OutboxKind Kind, int Waiting, int Held, TimeSpan? OldestAge, int Troubled);

/// <summary>What stands still in one office; ids and numbers, nothing of its contents.</summary>
public sealed record StoppedRow(string OfficeNumber, string OfficeName, OutboxKind Kind, int Count, DateTimeOffset Since);

/// <summary>Mails: on their way, the oldest of them, and given up.</summary>
public sealed record LetterHealth(int Waiting, TimeSpan? OldestAge, int GivenUp, DateTimeOffset? GivenUpSince);

public sealed record HealthView(IReadOnlyList<QueueRow> Queues, IReadOnlyList<StoppedRow> Stopped, LetterHealth Letters, DateTimeOffset At);

/// <summary>稼働: what waits and for how long, what stands still, which mails do not go out.</summary>
[Requires(Permission.Operate)]
public sealed class OpenHealth(CareDb db, TimeProvider clock)
{
    private const int MostStopped = 200;

    public async Task<Outcome<HealthView>> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var queues = await db.Outbox.AsNoTracking().GroupBy(row => row.Kind).Select(group => new
        {
            group.Key, Count = group.Count(), Held = group.Count(row => row.Claim != null), Oldest = group.Min(row => row.CreatedAt), Troubled = group.Count(row => row.Faults + row.Deaths > 0),
        }).ToDictionaryAsync(group => group.Key, cancel);
        var stopped = await (from row in db.StoppedWork.AsNoTracking()
                             join office in db.Offices on row.OfficeId equals office.Id
                             where row.Count > 0
                             orderby row.Since
                             select new StoppedRow(office.OfficeNumber, office.Name, row.Kind, row.Count, row.Since)).Take(MostStopped).ToListAsync(cancel);
        return new HealthView(
            [.. Enum.GetValues<OutboxKind>().Select(kind => queues.TryGetValue(kind, out var found)
                ? new QueueRow(kind, found.Count - found.Held, found.Held, now - found.Oldest, found.Troubled) : new QueueRow(kind, 0, 0, null, 0))],
            stopped, await LettersAsync(now, cancel), now);
    }

    private async Task<LetterHealth> LettersAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var letters = await db.WaitingLetters.AsNoTracking().GroupBy(row => row.DueAt == null)
            .Select(group => new { GivenUp = group.Key, Count = group.Count(), Oldest = group.Min(row => row.CreatedAt) }).ToListAsync(cancel);
        var (waiting, given) = (letters.Find(row => !row.GivenUp), letters.Find(row => row.GivenUp));
        return new LetterHealth(waiting?.Count ?? 0, now - waiting?.Oldest, given?.Count ?? 0, given?.Oldest);
    }
}
