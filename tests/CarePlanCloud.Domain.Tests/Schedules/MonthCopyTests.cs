using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Schedules;

/// <summary>October 2026 begins on a Thursday and has five Thursdays to Saturdays; November begins on a Sunday and has five Sundays and Mondays.</summary>
public sealed class MonthCopyTests
{
    private static readonly ServiceMonth October = new(2026, 10);
    private static readonly ServiceMonth November = new(2026, 11);

    [Fact]
    public void Every_Monday_stays_every_Monday() => Assert.Equal([2, 9, 16, 23, 30], Days(Visits(5, 12, 19, 26)));

    [Fact]
    public void A_service_that_left_holidays_out_leaves_them_out_again() => Assert.Equal([2, 9, 16, 30], Days(Visits(5, 19, 26)));

    [Fact]
    public void The_second_Tuesday_stays_the_second() => Assert.Equal([10], Days(Visits(13)));

    [Fact]
    public void Five_Thursdays_become_four_and_nothing_is_lost()
    {
        var copied = Copy(Visits(1, 8, 15, 22, 29));
        Assert.Equal([5, 12, 19, 26], copied.Lines[0].Days.Keys);
        Assert.Empty(copied.Notes);
    }

    [Fact]
    public void A_fifth_week_that_this_month_lacks_is_said()
    {
        var copied = Copy(Visits(29));
        Assert.Empty(copied.Lines[0].Days);
        Assert.Equal("身体介護の第5木曜（10月29日）は、11月にないため写していません。", Assert.Single(copied.Notes));
    }

    [Fact]
    public void Counts_go_along_week_by_week()
    {
        var line = Line("111111", new() { [5] = 1, [12] = 2, [19] = 1, [26] = 1 });
        Assert.Equal([(2, 1), (9, 2), (16, 1), (23, 1), (30, 1)], Copy(line).Lines[0].Days.Select(day => (day.Key, day.Value)));
    }

    [Fact]
    public void Equipment_that_began_in_the_middle_is_there_from_the_first() => Assert.Equal([1], Days(Line("171001", new() { [15] = 1 })));

    [Fact]
    public void A_rate_stands_on_the_last_day() => Assert.Equal([30], Days(Line("116183", new() { [31] = 1 })));

    [Fact]
    public void Nights_are_not_copied_and_that_is_said()
    {
        var copied = Copy(Line("212141", new() { [14] = 1, [15] = 1 }));
        Assert.Empty(copied.Lines[0].Days);
        Assert.Contains("泊まりの日", Assert.Single(copied.Notes), StringComparison.Ordinal);
    }

    private static IEnumerable<int> Days(PlannedLine line) => Copy(line).Lines[0].Days.Keys;

    private static ProposedMonth Copy(PlannedLine line) => MonthCopy.Of(
        [line], October, November, JapaneseHolidays.IsHoliday, code => code == "116183" ? CountedPer.Rate : CountedPer.Visit, _ => "身体介護");

    private static PlannedLine Visits(params int[] days) => Line("111111", days.ToDictionary(day => day, _ => 1));

    private static PlannedLine Line(string code, Dictionary<int, int> days) =>
        new(new LineKey(new ServiceIdentity("9970000029", "", code, "", "", ""), null), "", null, days);
}
