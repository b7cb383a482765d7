using CarePlanCloud.Domain.Calendar;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Calendar;

public sealed class WarekiTests
{
    [Theory]
    [InlineData("2026-11-01", "令和8年11月1日", "R8.11.1")]
    [InlineData("2019-05-01", "令和元年5月1日", "R1.5.1")]
    [InlineData("2019-04-30", "平成31年4月30日", "H31.4.30")]
    [InlineData("1989-01-08", "平成元年1月8日", "H1.1.8")]
    [InlineData("1989-01-07", "昭和64年1月7日", "S64.1.7")]
    [InlineData("1926-12-25", "昭和元年12月25日", "S1.12.25")]
    [InlineData("1926-12-24", "大正15年12月24日", "T15.12.24")]
    [InlineData("1912-07-30", "大正元年7月30日", "T1.7.30")]
    [InlineData("1912-07-29", "明治45年7月29日", "M45.7.29")]
    [InlineData("1868-01-25", "明治元年1月25日", "M1.1.25")]
    [InlineData("1868-01-24", "1868年1月24日", "1868.1.24")]
    public void A_day_is_written_in_its_era(string day, string inLong, string inShort)
    {
        var wareki = Wareki.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((inLong, inShort), (wareki.Long, wareki.Short));
    }

    [Theory]
    [InlineData("2026-02-28", "令和8年2月", "R8.2", "8年2月28日")]
    [InlineData("2019-05-31", "令和元年5月", "R1.5", "元年5月31日")]
    public void A_month_and_a_day_beside_a_list_of_eras(string day, string month, string shortMonth, string withoutEra)
    {
        var wareki = Wareki.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((month, shortMonth, withoutEra), (wareki.LongMonth, wareki.ShortMonth, wareki.WithoutEra));
    }
}
