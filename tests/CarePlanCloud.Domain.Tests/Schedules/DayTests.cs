using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Schedules;

public sealed class DayTests
{
    private static readonly ServiceMonth November = new(2026, 11);

    [Fact]
    public void All_continues_the_weekdays_that_are_marked() =>
        Assert.Equal([2, 5, 9, 12, 16, 19, 23, 26, 30], DayPattern.All(November, [2, 5]));

    [Fact]
    public void All_of_an_empty_row_is_every_day() => Assert.Equal(30, DayPattern.All(November, []).Count);

    [Fact]
    public void Weekdays_are_without_holidays()
    {
        var days = DayPattern.Weekdays(November, JapaneseHolidays.IsHoliday);
        Assert.Equal((19, false, false, false), (days.Count, days.Contains(3), days.Contains(23), days.Contains(7)));
    }

    [Fact]
    public void Pro_rata_days_are_31_digits() => Assert.Equal("0000000000000011111111111111110", ProRataDays.Of(November, 15, 31));

    [Theory]
    [InlineData("", true)]
    [InlineData("0000000000000011111111111111110", true)]
    [InlineData("0000000000000011111111111111111", false)]
    [InlineData("000000000000001111111111111111", false)]
    [InlineData("000000000000002111111111111111 ", false)]
    public void Pro_rata_days_end_with_the_month(string text, bool valid) => Assert.Equal(valid, ProRataDays.IsValid(November, text));

    [Theory]
    [InlineData("0000000000000011111111111111110", "15日から30日まで")]
    [InlineData("1000000000000000000000000000000", "1日")]
    [InlineData("1010000000000000000000000000000", "1・3日")]
    [InlineData("", "")]
    public void Pro_rata_days_in_words(string text, string words) => Assert.Equal(words, ProRataDays.InWords(text));

    [Theory]
    [InlineData(40, 12)]
    [InlineData(8, 0)]
    public void Days_in_a_row_end_with_the_previous_month(int until, int inARow)
    {
        var stay = Enumerable.Range(0, until).Select(day => new DateOnly(2026, 10, 20).AddDays(day)).ToList();
        Assert.Equal(inARow, ShortStayDays.InARowBefore(stay, November.FirstDay));
    }

    [Fact]
    public void A_day_at_home_begins_a_new_row() =>
        Assert.Equal(2, ShortStayDays.InARowBefore([new(2026, 10, 28), new(2026, 10, 30), new(2026, 10, 31)], November.FirstDay));

    [Fact]
    public void Days_until_the_previous_month_are_those_of_the_certification() => Assert.Equal(5 + 2, ShortStayDays.UntilPreviousMonth(
        5, [new(2026, 3, 31), new(2026, 4, 1), new(2026, 10, 31), new(2026, 10, 31), new(2026, 11, 1)], new DateOnly(2026, 4, 1), November.FirstDay));
}
