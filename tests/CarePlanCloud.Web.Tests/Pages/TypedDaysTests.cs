using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Web.Components.Pages.Slips;

namespace CarePlanCloud.Web.Tests.Pages;

public sealed class TypedDaysTests
{
    private static readonly ServiceMonth November = new(2026, 11);

    [Theory]
    [InlineData("15-30", "15-30")]
    [InlineData("１〜１０．２０", "1-10.20")]
    [InlineData("20, 1-10日", "1-10.20")]
    [InlineData("3", "3")]
    [InlineData("", "")]
    public void Days_are_read_and_written_back_as_typed(string typed, string plain) =>
        Assert.Equal(plain, TypedDays.Write(TypedDays.Read(typed, November, out _)!));

    [Theory]
    [InlineData("31")]
    [InlineData("0")]
    [InlineData("5-")]
    [InlineData("1-2-3")]
    public void What_are_no_days_of_the_month_is_said(string typed)
    {
        Assert.Null(TypedDays.Read(typed, November, out var problem));
        Assert.NotNull(problem);
    }

    [Fact]
    public void What_is_read_may_stand_on_a_line() =>
        Assert.True(ProRataDays.IsValid(November, TypedDays.Read("15-30", November, out _)!));
}
