using System.Globalization;
using CarePlanCloud.Domain.Calendar;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Calendar;

/// <summary>The whole lists of 内閣府 (2025–2027) and the days the law gives for 2028, written down by hand.</summary>
public sealed class JapaneseHolidaysTests
{
    private static readonly Dictionary<int, string> Known = new()
    {
        [2025] = "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24",
        [2026] = "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
        [2027] = "01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23",
        [2028] = "01-01 01-10 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-22 10-09 11-03 11-23",
    };

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    [InlineData(2028)]
    public void A_year_has_exactly_the_holidays_of_the_law(int year)
    {
        var first = new DateOnly(year, 1, 1);
        var found = Enumerable.Range(0, first.AddYears(1).DayNumber - first.DayNumber).Select(first.AddDays).Where(JapaneseHolidays.IsHoliday)
            .Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(Known[year], string.Join(' ', found));
    }

    [Theory]
    [InlineData(2025, 2, 24)]
    [InlineData(2025, 11, 24)]
    [InlineData(2026, 5, 6)]
    [InlineData(2027, 3, 22)]
    public void 日曜に当たる祝日の振替休日は休み(int year, int month, int day) => Assert.True(JapaneseHolidays.IsHoliday(new DateOnly(year, month, day)));

    [Fact]
    public void 祝日にはさまれた日は休み() => Assert.True(JapaneseHolidays.IsHoliday(new DateOnly(2026, 9, 22)));
}
