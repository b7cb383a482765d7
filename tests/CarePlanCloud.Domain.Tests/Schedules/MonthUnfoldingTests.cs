using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Domain.Schedules;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Schedules;

public sealed class MonthUnfoldingTests
{
    private const string HomeHelp = "9970000029";
    private const string DayCare = "9970000037";
    private const string Lender = "9970000045";

    /// <summary>The first is a Sunday; the 3rd and the 23rd are holidays.</summary>
    private static readonly ServiceMonth November = new(2026, 11);

    [Fact]
    public void A_block_stands_on_every_such_weekday() =>
        Assert.Equal([2, 9, 16, 23, 30], Days(Unfold(Block(1)), "111111"));

    [Fact]
    public void Equal_blocks_of_several_weekdays_are_one_line()
    {
        var line = Assert.Single(Unfold(Block(1), Block(4)).Lines);
        Assert.Equal([2, 5, 9, 12, 16, 19, 23, 26, 30], line.Days.Keys);
    }

    [Fact]
    public void The_same_block_twice_on_a_day_is_two_times() =>
        Assert.All(Unfold(Block(1), Block(1)).Lines.Single().Days.Values, count => Assert.Equal(2, count));

    [Fact]
    public void Another_time_is_another_line() => Assert.Equal(2, Unfold(Block(1), Block(4, start: 10)).Lines.Count);

    [Fact]
    public void Named_weeks_only() =>
        Assert.Equal([2, 16], Days(Unfold(Block(1) with { WeeksOfMonth = [1, 3] }), "111111"));

    [Fact]
    public void Not_on_holidays() =>
        Assert.Equal([2, 9, 16, 30], Days(Unfold(Block(1) with { OnHolidays = false }), "111111"));

    [Fact]
    public void A_block_past_midnight_belongs_to_the_day_it_begins()
    {
        var night = Block(7) with { Start = new TimeOnly(23, 30), End = new TimeOnly(0, 30) };
        var line = Assert.Single(Unfold(night).Lines);
        Assert.Equal((new ServiceTime(new TimeOnly(23, 30), new TimeOnly(0, 30)), 1), (line.Key.Time, line.Days.Keys.First()));
    }

    [Fact]
    public void A_point_in_time_has_no_time() =>
        Assert.Null(Unfold(Block(1) with { End = new TimeOnly(9, 0) }).Lines.Single().Key.Time);

    [Fact]
    public void An_add_on_goes_with_its_visits_directly_under_them()
    {
        var lines = Unfold(Block(3, "151341", DayCare, addOns: ["155301"]), Block(3, start: 8)).Lines;
        Assert.Equal(["111111", "151341", "155301"], lines.Select(line => line.ServiceCode));
        Assert.Equal((lines[1].Key.Time, 4), (lines[2].Key.Time, lines[2].Days.Count));
    }

    [Fact]
    public void A_monthly_add_on_counts_once_on_the_first_visit()
    {
        var lines = Unfold(Block(4, addOns: ["114001"]), Block(1, start: 14, addOns: ["114001"])).Lines;
        Assert.Equal([(2, 1)], Assert.Single(lines, line => line.ServiceCode == "114001").Days.Select(day => (day.Key, day.Value)));
    }

    [Fact]
    public void A_rate_stands_once_at_the_end_without_a_time()
    {
        var lines = Unfold(Block(1, addOns: ["116183"]), Block(4, start: 14, addOns: ["116183"])).Lines;
        Assert.Equal("116183", lines[^1].ServiceCode);
        Assert.Equal((null, 30), (lines[^1].Key.Time, Assert.Single(lines[^1].Days).Key));
    }

    [Fact]
    public void Equipment_is_one_mark_on_the_first_day_and_twins_are_numbered()
    {
        var rail = new NonWeeklyService { ServiceCode = "171007", ServiceOfficeNumber = Lender, TaisCode = "00001-000010", Units = 300 };
        var lines = Of(new WeeklyPlan { NonWeekly = [rail with { EquipmentName = "居室" }, rail with { EquipmentName = "廊下" }, rail with { ServiceCode = "171001", Units = 600 }] }).Lines;
        Assert.Equal(["", "1", "2"], lines.Select(line => line.Key.Service.DetailDiscriminatorCode).Order());
        Assert.All(lines, line => Assert.Equal((1, 1), (Assert.Single(line.Days).Key, line.Days[1])));
    }

    [Fact]
    public void Nights_on_weekdays_have_no_time() => Assert.Null(Unfold(Block(5, "212141")).Lines.Single().Key.Time);

    [Fact]
    public void A_stay_without_days_gets_its_line_and_a_word()
    {
        var month = Of(new WeeklyPlan { NonWeekly = [new NonWeeklyService { Text = "ショートステイ", ServiceCode = "212141", ServiceOfficeNumber = HomeHelp }] });
        Assert.Empty(month.Lines.Single().Days);
        Assert.Contains("ショートステイ", Assert.Single(month.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_code_is_said()
    {
        var month = Unfold(Block(1) with { ServiceCode = "", Text = "家族の支援" });
        Assert.Empty(month.Lines);
        Assert.Equal("月曜 09:00「家族の支援」は、サービスコードか事業所がないため入れていません。", Assert.Single(month.Notes));
    }

    private static ProposedMonth Unfold(params WeekBlock[] blocks) => Of(new WeeklyPlan { Blocks = blocks });

    private static ProposedMonth Of(WeeklyPlan week) => MonthUnfolding.Of(week, November, JapaneseHolidays.IsHoliday, code => code switch
    {
        "116183" => CountedPer.Rate,
        "114001" => CountedPer.Month,
        _ => CountedPer.Visit,
    });

    private static IEnumerable<int> Days(ProposedMonth month, string code) => month.Lines.Single(line => line.ServiceCode == code).Days.Keys;

    private static WeekBlock Block(int weekday, string code = "111111", string office = HomeHelp, int start = 9, string[]? addOns = null) => new()
    {
        Weekday = weekday, Start = new TimeOnly(start, 0), End = new TimeOnly(start, 30), ServiceCode = code, ServiceOfficeNumber = office, AddOnCodes = addOns ?? [],
    };
}
