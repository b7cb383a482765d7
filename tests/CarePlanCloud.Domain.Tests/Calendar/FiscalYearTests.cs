using CarePlanCloud.Domain.Calendar;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Calendar;

public sealed class FiscalYearTests
{
    [Theory]
    [InlineData("2026-03-31", 2025)]
    [InlineData("2026-04-01", 2026)]
    [InlineData("2026-12-31", 2026)]
    [InlineData("2027-01-01", 2026)]
    public void It_begins_in_April(string day, int year) => Assert.Equal(year, FiscalYear.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Year);

    [Fact]
    public void Its_days_and_its_name()
    {
        var year = new FiscalYear(2026);
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2027, 3, 31), "2026年度（令和8年度）"), (year.FirstDay, year.LastDay, year.Name));
        Assert.Equal("2019年度（平成31年度）", new FiscalYear(2019).Name);
        Assert.True(year.Contains(year.FirstDay) && year.Contains(year.LastDay) && !year.Contains(year.LastDay.AddDays(1)));
    }
}
