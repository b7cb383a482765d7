using CarePlanCloud.Domain.Plans;
using CsCheck;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Plans;

public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("R8.11.1～R9.4.30")]
    [InlineData("8.11.1-9.4.30")]
    [InlineData("８．１１．１〜９．４．３０")]
    [InlineData("R8.11～R9.4")]
    [InlineData("2026/11～2027/4")]
    [InlineData("2026/11/1～2027/4/30")]
    [InlineData("令和8年11月1日～令和9年4月30日")]
    public void One_period_is_written_in_many_ways(string text)
    {
        Assert.True(PeriodText.TryParse(text, out var from, out var to));
        Assert.Equal((new DateOnly(2026, 11, 1), new DateOnly(2027, 4, 30)), (from, to));
        Assert.Equal("R8.11.1～R9.4.30", PeriodText.Tidy(text));
    }

    [Theory]
    [InlineData("６か月")]
    [InlineData("R8.11.1～")]
    [InlineData("R9.4.30～R8.11.1")]
    [InlineData("R8.13.1～R9.4.30")]
    [InlineData("R8.11.31～R9.4.30")]
    [InlineData("H99.1.1～R1.5.1")]
    public void What_is_no_period_stays_as_it_is(string text)
    {
        Assert.False(PeriodText.TryParse(text, out _, out _));
        Assert.Equal(text, PeriodText.Tidy(text));
    }

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Gen.Int[0, 20_000], Gen.Int[0, 1_000]).Sample(days =>
        {
            var from = new DateOnly(1990, 1, 1).AddDays(days.Item1);
            var to = from.AddDays(days.Item2);
            return PeriodText.TryParse(PeriodText.Of(from, to), out var readFrom, out var readTo) && (readFrom, readTo) == (from, to);
        });
}
