using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Schedules;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>The fingerprint changes with any mark of any line, and with nothing else.</summary>
public sealed class MonthFingerprintTests
{
    private static readonly ServiceTime Morning = ServiceTime.Of(new TimeOnly(9, 0), new TimeOnly(9, 30))!;
    private static readonly ServiceTime Evening = ServiceTime.Of(new TimeOnly(18, 0), new TimeOnly(18, 30))!;
    private static readonly DayMark Mark = new(3, 1, Morning, 244);
    private static readonly LineView Line = LineOf(Guid.Empty, [Mark], [Mark]);

    public static TheoryData<string, LineView> Others => new()
    {
        { "another office", Line with { OfficeNumber = "9970000037" } },
        { "another satellite", Line with { SatelliteNumber = "01" } },
        { "another code", Line with { ServiceCode = "111211" } },
        { "another item", Line with { TaisCode = "00001-000010" } },
        { "another notification", Line with { EquipmentNotificationCode = "1" } },
        { "another detail", Line with { DetailDiscriminatorCode = "01" } },
        { "another time of the line", Line with { Time = Evening } },
        { "no plan", LineOf(Guid.Empty, [], [Mark]) },
        { "nothing done", LineOf(Guid.Empty, [Mark], []) },
        { "the other way round", LineOf(Guid.Empty, [Mark, Mark with { Day = 4 }], [Mark]) },
        { "done on another day", LineOf(Guid.Empty, [Mark], [Mark with { Day = 4 }]) },
        { "done twice", LineOf(Guid.Empty, [Mark], [Mark with { Count = 2 }]) },
        { "done at another time", LineOf(Guid.Empty, [Mark], [Mark with { Time = Evening }]) },
        { "done for other units", LineOf(Guid.Empty, [Mark], [Mark with { Units = 245 }]) },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Another_mark_or_line_gives_another_fingerprint(string what, LineView other)
    {
        Assert.NotEqual((what, MonthFingerprint.Of([Line])), (what, MonthFingerprint.Of([other])));
        Assert.NotEqual((what, MonthFingerprint.Of([Line])), (what, MonthFingerprint.Of([Line, other])));
    }

    [Fact]
    public void What_was_planned_is_not_what_was_done() =>
        Assert.NotEqual(MonthFingerprint.Of([LineOf(Guid.Empty, [Mark], [])]), MonthFingerprint.Of([LineOf(Guid.Empty, [], [Mark])]));

    [Fact]
    public void The_order_of_lines_and_marks_names_and_ids_change_nothing()
    {
        var (one, other) = (LineOf(Guid.NewGuid(), [Mark, Mark with { Day = 9 }], [Mark]), Line with { ServiceCode = "111211" });
        var same = LineOf(Guid.NewGuid(), [Mark with { Day = 9 }, Mark], [Mark]) with { ServiceName = "別の呼び名", OfficeName = "別の名前" };
        Assert.Equal(MonthFingerprint.Of([one, other]), MonthFingerprint.Of([other, same]));
    }

    private static LineView LineOf(Guid id, DayMark[] planned, DayMark[] actual) => new(
        id, "111111", "身体介護１", "9970000029", "見本", Morning, 244, IsAddOn: false, IsEquipment: false, IsPlanned: true, CanEnterActuals: true,
        planned.ToDictionary(mark => mark.Day), actual.ToDictionary(mark => mark.Day));
}
