using CarePlanCloud.Web.Jobs;

namespace CarePlanCloud.Web.Tests.Jobs;

public sealed class NightRoundTests
{
    [Theory]
    [InlineData("2026-11-23T02:59:00+09:00", 3, 1)]
    [InlineData("2026-11-23T03:00:00+09:00", 3, 24 * 60)]
    [InlineData("2026-11-23T13:00:00+09:00", 3, 14 * 60)]
    [InlineData("2026-12-31T23:00:00+09:00", 3, 4 * 60)]
    [InlineData("2026-12-31T23:00:00+09:00", 6, 7 * 60)]
    public void The_round_begins_at_its_hour_in_the_night(string now, int hour, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), NightRound.UntilNextRound(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), hour));
}
