using CarePlanCloud.Application.Outbox;
using Xunit;

namespace CarePlanCloud.Application.Tests.Outbox;

public sealed class RetryPlanTests
{
    private static readonly DateTimeOffset First = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_away_is_tried_for_seventy_two_hours_and_once_more_at_their_end()
    {
        var (now, attempts, pauses) = (First, 1, new List<int>());
        while (RetryPlan.Next(attempts, 0, 0, First, now) is { } next)
        {
            pauses.Add((int)(next - now).TotalSeconds);
            (now, attempts) = (next, attempts + 1);
        }

        Assert.Equal([1, 5, 30, 120, 600], pauses.Take(5));
        Assert.All(pauses.Skip(5).SkipLast(1), pause => Assert.Equal(3600, pause));
        Assert.Equal(First + TimeSpan.FromHours(72), now);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void What_breaks_by_itself_is_tried_five_times(int faults, bool again) =>
        Assert.Equal(again, RetryPlan.Next(faults, faults, 0, First, First + TimeSpan.FromMinutes(3)) is not null);
}
