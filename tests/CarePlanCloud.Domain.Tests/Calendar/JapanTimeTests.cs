using CarePlanCloud.Domain.Calendar;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Calendar;

public sealed class JapanTimeTests
{
    [Theory]
    [InlineData("2026-11-30T14:59:59Z", 30)]
    [InlineData("2026-11-30T15:00:00Z", 1)]
    public void The_day_turns_at_midnight_in_Japan(string instant, int day) =>
        Assert.Equal(day, new At(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)).TodayInJapan().Day);

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
