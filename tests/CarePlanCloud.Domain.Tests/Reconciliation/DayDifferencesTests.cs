using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Reconciliation;

public sealed class DayDifferencesTests
{
    public static TheoryData<string, DayMark?, DayMark?, DayDifference> Days => new()
    {
        { "予定も実績もない", null, null, DayDifference.None },
        { "予定だけで、まだ報告がない", Mark(1, 9), null, DayDifference.None },
        { "予定になく、行わなかった", null, Mark(0, 9), DayDifference.None },
        { "予定どおり", Mark(1, 9), Mark(1, 9), DayDifference.None },
        { "予定あり・実績なし", Mark(1, 9), Mark(0, 9), DayDifference.NotDone },
        { "予定あり・実績なし（時刻は見ない）", Mark(2, 9), Mark(0, 10), DayDifference.NotDone },
        { "予定なし・実績あり", null, Mark(1, 9), DayDifference.NotPlanned },
        { "回数の差", Mark(1, 9), Mark(2, 9), DayDifference.CountDiffers },
        { "回数の差は時刻の差に先立つ", Mark(1, 9), Mark(2, 10), DayDifference.CountDiffers },
        { "時刻の差", Mark(1, 9), Mark(1, 10), DayDifference.TimeMoved },
        { "時刻のないサービスに時刻", new DayMark(1, 1, null, 100), Mark(1, 10), DayDifference.TimeMoved },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void Of_one_day(string what, DayMark? planned, DayMark? actual, DayDifference expected)
    {
        _ = what;
        Assert.Equal(expected, DayDifferences.Of(planned, actual));
    }

    [Fact]
    public void Units_alone_are_no_difference() =>
        Assert.Equal(DayDifference.None, DayDifferences.Of(Mark(1, 9), Mark(1, 9) with { Units = 0 }));

    private static DayMark Mark(int count, int hour) =>
        new(1, count, new ServiceTime(new TimeOnly(hour, 0), new TimeOnly(hour, 30)), 100);
}
