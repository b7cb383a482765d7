namespace CarePlanCloud.Domain.Calendar;

/// <summary>The day and the clock on the wall in Japan. A fixed offset: Japan has had no summer time since 1951, and a server may lack time-zone data.</summary>
public static class JapanTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    public static DateTimeOffset NowInJapan(this TimeProvider clock) => clock.GetUtcNow().ToOffset(Offset);

    public static DateOnly TodayInJapan(this TimeProvider clock) => DateOnly.FromDateTime(clock.NowInJapan().DateTime);

    public static DateTimeOffset InJapan(this DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The instant at which a day begins in Japan, in UTC as databases compare it.</summary>
    public static DateTimeOffset BeginsInJapan(this DateOnly day) => new DateTimeOffset(day, default, Offset).ToUniversalTime();
}
