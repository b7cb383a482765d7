using System.Globalization;
using CarePlanCloud.Domain.Calendar;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Calendar;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("2026/11/1", "2026-11-01")]
    [InlineData("2026-11-01", "2026-11-01")]
    [InlineData("20261101", "2026-11-01")]
    [InlineData("２０２６／１１／１", "2026-11-01")]
    [InlineData("2026年11月1日", "2026-11-01")]
    [InlineData("R8.11.1", "2026-11-01")]
    [InlineData("r081101", "2026-11-01")]
    [InlineData("令和8年11月1日", "2026-11-01")]
    [InlineData(" 令和 元年 5月1日 ", "2019-05-01")]
    [InlineData("S15.1.2", "1940-01-02")]
    [InlineData("S150102", "1940-01-02")]
    [InlineData("昭和元年12月25日", "1926-12-25")]
    [InlineData("H31.4.30", "2019-04-30")]
    [InlineData("T10/2/3", "1921-02-03")]
    [InlineData("明45.7.29", "1912-07-29")]
    public void What_people_type_is_understood(string typed, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), TypedDate.Read(typed));

    [Theory]
    [InlineData("H33.1.1")]
    [InlineData("H31.5.1")]
    [InlineData("2026/2/29")]
    [InlineData("2026/13/1")]
    [InlineData("8/11/1")]
    [InlineData("081101")]
    [InlineData("R2026.11.1")]
    [InlineData("20261101x")]
    [InlineData("R0.1.1")]
    [InlineData("あした")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_day_or_not_in_its_era_is_none(string? typed) => Assert.Null(TypedDate.Read(typed));
}
