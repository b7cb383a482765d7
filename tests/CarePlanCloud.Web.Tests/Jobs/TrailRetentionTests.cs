using CarePlanCloud.Web.Jobs;

namespace CarePlanCloud.Web.Tests.Jobs;

public sealed class TrailRetentionTests
{
    [Theory]
    [InlineData("2026-11-23T02:59:00+09:00", 1)]
    [InlineData("2026-11-23T03:00:00+09:00", 24 * 60)]
    [InlineData("2026-11-23T13:00:00+09:00", 14 * 60)]
    [InlineData("2026-12-31T23:00:00+09:00", 4 * 60)]
    public void The_round_begins_at_three_in_the_night(string now, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), TrailRetention.UntilNextRound(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));
}
