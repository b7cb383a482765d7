using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Tests.Pages;

/// <summary>Small slips to work on.</summary>
internal static class SlipSamples
{
    public static readonly ServiceTime Morning = new(new TimeOnly(9, 0), new TimeOnly(9, 30));
    public static readonly ServiceTime Later = new(new TimeOnly(9, 15), new TimeOnly(9, 45));

    public static LineView Visit(bool mine = true, DayMark[]? planned = null, DayMark[]? actual = null) => new(
        Guid.NewGuid(), "111111", "身体介護1", "9970000029", "見本ヘルパー", Morning, 244, IsAddOn: false, IsEquipment: false, IsPlanned: true,
        CanEnterActuals: mine, ByDay(planned ?? [Mark(2), Mark(5)]), ByDay(actual ?? []));

    public static LineView Chair(params DayMark[] actual) => new(
        Guid.NewGuid(), "171001", "見本車いす", "9970000045", "見本福祉用具", null, 600, IsAddOn: false, IsEquipment: true, IsPlanned: true,
        CanEnterActuals: true, ByDay([new DayMark(1, 1, null, 600)]), ByDay(actual));

    public static DayMark Mark(int day, int count = 1, ServiceTime? time = null) => new(day, count, time ?? Morning, 244);

    public static SlipView Of(params LineView[] lines) => new(
        Guid.NewGuid(), new ServiceMonth(2026, 11),
        new SlipClient(Guid.NewGuid(), "見本 太郎", "ミホン タロウ", "990011", "9900000001", "1", new DateOnly(1940, 1, 2), "要介護2", null, null, 19705),
        "9970000011", "見本ケアプラン", "例示 計子", lines, [], null, null, 1, 1);

    private static Dictionary<int, DayMark> ByDay(DayMark[] marks) => marks.ToDictionary(mark => mark.Day);
}
