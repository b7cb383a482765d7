namespace CarePlanCloud.Application.Outbox;

/// <summary>
/// When to try again. What is away comes back: 1 s, 5 s, 30 s, 2 min, 10 min, then every hour until 72 hours after the first attempt. What
/// breaks by itself breaks again: after five times nobody tries any more. A worker may die of anything, so that is borne eight times, some hours long.
/// </summary>
public static class RetryPlan
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(72);

    public const int MostFaults = 5;

    public const int MostDeaths = 8;

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1),
    ];

    /// <param name="attempts">Attempts so far, the one that just failed included.</param>
    /// <param name="faults">How many of them broke by themselves.</param>
    /// <param name="deaths">How many of them ended with their worker.</param>
    /// <param name="first">When the first one began.</param>
    /// <param name="now">When the last one ended.</param>
    /// <returns>When the next attempt is due; null when it is given up.</returns>
    public static DateTimeOffset? Next(int attempts, int faults, int deaths, DateTimeOffset first, DateTimeOffset now)
    {
        var end = first + Longest;
        if (faults >= MostFaults || deaths >= MostDeaths || now >= end)
        {
            return null;
        }

        var next = now + Pauses[Math.Clamp(attempts, 1, Pauses.Length) - 1];
        return next < end ? next : end;
    }
}
