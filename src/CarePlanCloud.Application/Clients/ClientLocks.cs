using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

internal static class ClientLocks
{
    /// <summary>
    /// Whether the client exists; whoever else writes on the client's spans waits until this operation has ended, so that two spans cannot
    /// come to overlap unseen.
    /// </summary>
    public static async Task<bool> LockClientAsync(this CareDb db, Guid clientId, CancellationToken cancel)
    {
        var tenant = db.TenantId;
        await db.Database.ExecuteSqlAsync($"select id from clients.client where tenant_id = {tenant} and id = {clientId} for update", cancel);
        return await db.Clients.AnyAsync(row => row.Id == clientId, cancel);
    }

    /// <summary>
    /// The spans a new one meets. With <paramref name="endsPrevious"/> those that began earlier end the day before it (<paramref name="end"/>) and
    /// are not in the way any more.
    /// </summary>
    public static List<T> InTheWay<T>(
        DatedSpan wanted, IEnumerable<T> others, Func<T, DatedSpan> spanOf, bool endsPrevious, Action<T, DateOnly> end)
    {
        var meeting = others.Where(other => spanOf(other).Meets(wanted)).ToList();
        if (!endsPrevious || meeting.Exists(other => spanOf(other).From >= wanted.From))
        {
            return meeting;
        }

        meeting.ForEach(other => end(other, wanted.From.AddDays(-1)));
        return [];
    }
}
