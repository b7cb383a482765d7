using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Clients;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Clients;

public sealed class CertificationHistoryTests
{
    private static readonly CertificationPeriod Light = Of("21", "2025-04-01", "2026-03-31", 16765);
    private static readonly CertificationPeriod Heavy = Of("23", "2026-04-01", "2027-03-31", 27048);

    [Fact]
    public void The_certification_of_a_day_is_the_one_that_holds() =>
        Assert.Equal([Light, Heavy, null], new[] { "2026-03-31", "2026-04-01", "2027-04-01" }.Select(day => new CertificationHistory([Heavy, Light]).On(Day(day))));

    [Fact]
    public void Where_two_hold_the_later_one_counts() =>
        Assert.Equal("24", new CertificationHistory([Heavy, Of("24", "2026-10-15", null)]).On(Day("2026-11-01"))?.CareLevel);

    [Fact]
    public void Without_one_that_holds_the_next_is_shown_else_the_last()
    {
        var history = new CertificationHistory([Light, Heavy]);
        Assert.Equal([Light, Heavy], [history.Near(Day("2024-01-01")), history.Near(Day("2030-01-01"))]);
        Assert.Null(new CertificationHistory([]).Near(Day("2026-01-01")));
    }

    [Fact]
    public void Spans_that_share_a_day_overlap()
    {
        var late = Of("22", "2026-03-31", "2026-06-30");
        Assert.Equal([(Light, late), (late, Heavy)], new CertificationHistory([Heavy, Light, late]).Overlaps());
        Assert.Empty(new CertificationHistory([Light, Heavy]).Overlaps());
    }

    [Fact]
    public void An_open_end_overlaps_everything_that_follows() =>
        Assert.Single(new CertificationHistory([Of("21", "2025-01-01", null), Heavy]).Overlaps());

    [Fact]
    public void Days_without_a_certification_are_a_gap()
    {
        var history = new CertificationHistory([Light, Of("22", "2026-04-11", "2026-12-31"), Of("22", "2026-06-01", "2026-07-31"), Of("22", "2027-01-01", "2027-01-31")]);
        Assert.Equal([new CertificationGap(Day("2026-04-01"), Day("2026-04-10"))], history.Gaps());
    }

    [Fact]
    public void After_an_open_end_there_is_no_gap() =>
        Assert.Empty(new CertificationHistory([Of("21", "2025-01-01", null), Of("22", "2026-01-01", "2026-02-01")]).Gaps());

    [Fact]
    public void The_end_is_that_of_the_last_certification_and_unknown_while_one_is_open()
    {
        Assert.Equal(Day("2027-03-31"), new CertificationHistory([Heavy, Light]).End);
        Assert.Null(new CertificationHistory([Light, Of("22", "2026-04-01", null)]).End);
        Assert.Null(new CertificationHistory([]).End);
    }

    [Theory]
    [InlineData("21", "23", "23")]
    [InlineData("23", "21", "23")]
    [InlineData("13", "06", "13")]
    [InlineData("13", "21", "21")]
    [InlineData("25", "24", "25")]
    public void When_the_level_changes_inside_a_month_the_heavier_ones_limit_holds(string before, string after, string counts)
    {
        var history = new CertificationHistory([Of(before, "2026-01-01", "2026-11-14", 1), Of(after, "2026-11-15", "2027-10-31", 2)]);
        Assert.Equal(counts, history.LimitIn(new ServiceMonth(2026, 11))?.CareLevel);
        Assert.Equal(2, history.In(new ServiceMonth(2026, 11)).Count);
        Assert.Equal((before, after), (history.LimitIn(new ServiceMonth(2026, 10))?.CareLevel, history.LimitIn(new ServiceMonth(2026, 12))?.CareLevel));
    }

    [Fact]
    public void Of_two_of_one_level_the_later_ones_limit_holds() =>
        Assert.Equal(2, new CertificationHistory([Of("22", "2026-01-01", "2026-11-14", 1), Of("22", "2026-11-15", null, 2)]).LimitIn(new ServiceMonth(2026, 11))?.Limit);

    [Fact]
    public void A_month_without_a_certification_has_no_limit() => Assert.Null(new CertificationHistory([Light]).LimitIn(new ServiceMonth(2026, 11)));

    [Theory]
    [InlineData("2027-01-22", ExpiryStage.Far)]
    [InlineData("2027-01-21", ExpiryStage.Within60Days)]
    [InlineData("2026-12-23", ExpiryStage.Within60Days)]
    [InlineData("2026-12-22", ExpiryStage.Within30Days)]
    [InlineData("2026-11-22", ExpiryStage.Within30Days)]
    [InlineData("2026-11-21", ExpiryStage.Expired)]
    public void An_end_is_told_sixty_and_thirty_days_before(string end, ExpiryStage stage) =>
        Assert.Equal(stage, CertificationExpiry.StageOf(Day(end), Day("2026-11-22")));

    [Fact]
    public void An_end_that_is_not_known_is_far() => Assert.Equal(ExpiryStage.Far, CertificationExpiry.StageOf(null, Day("2026-11-22")));

    private static CertificationPeriod Of(string level, string from, string? to, int? limit = null) =>
        new(Guid.NewGuid(), level, Day(from), to is null ? null : Day(to), limit);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
