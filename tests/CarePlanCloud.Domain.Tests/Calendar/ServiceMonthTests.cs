using CarePlanCloud.Domain.Calendar;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Calendar;

public sealed class ServiceMonthTests
{
    [Theory]
    [InlineData("2026-11")]
    [InlineData("202611")]
    public void Urls_and_exchange_files_spell_the_same_month(string text) =>
        Assert.Equal(new ServiceMonth(2026, 11), ServiceMonth.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("202600")]
    [InlineData("2026-1")]
    [InlineData("20261")]
    [InlineData("2026/11")]
    [InlineData("２０２６１１")]
    [InlineData("2026-11-01")]
    public void What_is_no_month_is_not_read(string? text) => Assert.False(ServiceMonth.TryParse(text, out _));

    [Fact]
    public void Parsing_nonsense_is_a_fault() => Assert.Throws<FormatException>(() => ServiceMonth.Parse("november"));

    [Theory]
    [InlineData(2026, 2, 28)]
    [InlineData(2028, 2, 29)]
    [InlineData(2026, 11, 30)]
    [InlineData(2026, 12, 31)]
    public void A_month_knows_its_days(int year, int month, int days) => Assert.Equal(days, new ServiceMonth(year, month).Days);

    [Fact]
    public void The_year_turns_after_december() => Assert.Equal(new ServiceMonth(2027, 1), new ServiceMonth(2026, 12).Next);

    [Fact]
    public void The_year_turns_back_before_january() => Assert.Equal(new ServiceMonth(2025, 12), new ServiceMonth(2026, 1).Previous);

    [Theory]
    [InlineData("2026-11-01", true)]
    [InlineData("2026-11-30", true)]
    [InlineData("2026-12-01", false)]
    [InlineData("2025-11-15", false)]
    public void A_day_belongs_to_one_month(string day, bool belongs) =>
        Assert.Equal(belongs, new ServiceMonth(2026, 11).Contains(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Months_stand_in_the_order_of_time() => Assert.True(new ServiceMonth(2025, 12) < new ServiceMonth(2026, 1));

    [Fact]
    public void A_month_is_written_both_ways() =>
        Assert.Equal(("2026-03", "202603"), (new ServiceMonth(2026, 3).ToString(), new ServiceMonth(2026, 3).ToDigits()));

    [Fact]
    public void A_day_outside_the_month_is_a_fault() => Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceMonth(2026, 11).Day(31));
}
