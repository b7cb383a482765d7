using CarePlanCloud.Domain.Schedules;
using CsCheck;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Schedules;

public sealed class ActualsMatchingTests
{
    private const string Office = "9970000029";

    [Fact]
    public void A_visit_at_its_planned_time_stands_on_its_line()
    {
        var line = Line("111111", Time(9), 2);
        Assert.Equal(Mark(2, Time(9)), Match([line], Row("111111", Mark(2, Time(9))))[0].Marks[2]);
    }

    [Fact]
    public void A_visit_moved_in_time_stands_on_the_line_it_was_planned_on()
    {
        var other = Line("111111", Time(14), 3);
        var line = Line("111111", Time(9), 2);
        var matched = Match([other, line], Row("111111", Mark(2, Time(10))));
        Assert.Equal(Time(10), matched.Single(match => match.LineId == line.Id).Marks[2].Time);
    }

    [Fact]
    public void An_extra_visit_of_a_planned_service_uses_a_line_that_is_free_that_day()
    {
        var line = Line("111111", Time(9), 2);
        Assert.Equal(Mark(5, Time(10)), Match([line], Row("111111", Mark(5, Time(10))))[0].Marks[5]);
    }

    [Fact]
    public void An_unplanned_service_gets_a_line_of_its_own()
    {
        var matched = Match([Line("111111", Time(9), 2)], Row("116269", Mark(30, null)));
        Assert.Null(matched.Single(match => match.Key.Service.ServiceCode == "116269").LineId);
    }

    [Fact]
    public void A_second_visit_on_a_taken_day_gets_a_line_of_its_own()
    {
        var matched = Match([Line("111111", Time(9), 2)], Row("111111", Mark(2, Time(9))), Row("111111", Mark(2, Time(15))));
        Assert.Equal(Time(15), matched.Single(match => match.LineId is null).Marks[2].Time);
    }

    [Fact]
    public void A_planned_day_without_a_row_was_not_done() =>
        Assert.Equal(0, Match([Line("111111", Time(9), 2, 5)], Row("111111", Mark(2, Time(9))))[0].Marks[5].Count);

    [Fact]
    public void Lines_of_other_offices_are_left_alone()
    {
        var foreign = Line("111111", Time(9), 2) with { Key = new LineKey(Service("111111") with { ServiceOfficeNumber = "9970000037" }, Time(9)) };
        Assert.DoesNotContain(Match([foreign], Row("117211", Mark(2, Time(9)))), match => match.LineId == foreign.Id);
    }

    [Fact]
    public void Lines_of_service_kinds_that_are_not_reported_are_left_alone()
    {
        var dayCare = Line("151111", Time(9), 2);
        Assert.DoesNotContain(Match([dayCare, Line("111111", Time(9), 2)], Row("111111", Mark(2, Time(9)))), match => match.LineId == dayCare.Id);
    }

    [Fact]
    public void The_same_visit_written_twice_is_one_mark_with_both_counts() =>
        Assert.Equal(3, Match([Line("111111", Time(9), 2)], Row("111111", Mark(2, Time(9))), Row("111111", Mark(2, Time(9)) with { Count = 2 }))[0].Marks[2].Count);

    [Fact]
    public void Equal_items_of_equipment_are_told_apart_by_their_discriminator()
    {
        var first = Line("171007", null, 1) with { Key = new LineKey(Service("171007") with { DetailDiscriminatorCode = "1" }, null) };
        var second = Line("171007", null, 1) with { Key = new LineKey(Service("171007") with { DetailDiscriminatorCode = "2" }, null) };
        var matched = ActualsMatching.Match([first, second], [new ActualRow(second.Key.Service, Mark(1, null))], Office);
        Assert.Equal((0, 1), (matched[0].Marks[1].Count, matched[1].Marks[1].Count));
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter() =>
        Months.SelectMany(month => Gen.Shuffle(month.Rows).Select(shuffled => (month.Lines, month.Rows, Shuffled: shuffled)))
            .Sample(month => Assert.Equal(Text(Match(month.Lines, month.Rows)), Text(Match(month.Lines, month.Shuffled))));

    [Fact]
    public void Nothing_reported_is_lost_or_counted_twice() =>
        Months.Sample(month => Assert.Equal(
            Counts(month.Rows.Select(row => (row.Service.ServiceCode, row.Mark))),
            Counts(Match(month.Lines, month.Rows).SelectMany(match => match.Marks.Values.Select(mark => (match.Key.Service.ServiceCode, mark))))));

    [Fact]
    public void A_day_of_a_line_holds_the_day_it_says() =>
        Months.Sample(month => Assert.All(
            Match(month.Lines, month.Rows).SelectMany(match => match.Marks), mark => Assert.Equal(mark.Key, mark.Value.Day)));

    // Few codes, times and days, so that rows meet, overlap and crowd each other out.
    private static readonly Gen<(SlipLine[] Lines, ActualRow[] Rows)> Months =
        from lines in (from code in Codes
                       from time in Times
                       from days in Gen.Int[1, 4].Array[0, 4]
                       select Line(code, time, [.. days.Distinct()])).Array[0, 5]
        from rows in (from code in Codes
                      from time in Times
                      from day in Gen.Int[1, 4]
                      from count in Gen.Int[1, 3]
                      from units in Gen.Int[100, 101]
                      select Row(code, new DayMark(day, count, time, units))).Array[0, 12]
        select (lines.DistinctBy(line => line.Key).ToArray(), rows);

    private static Gen<string> Codes => Gen.Int[0, 1].Select(index => index == 0 ? "111111" : "111211");

    private static Gen<ServiceTime?> Times => Gen.Int[0, 4].Select(index => index switch
    {
        0 => null,
        1 => Time(9),
        2 => Time(9) with { End = new TimeOnly(10, 0) },
        3 => Time(10),
        _ => (ServiceTime?)Time(14),
    });

    private static IReadOnlyList<MatchedActuals> Match(SlipLine[] lines, params ActualRow[] rows) => ActualsMatching.Match(lines, rows, Office);

    private static string Counts(IEnumerable<(string Code, DayMark Mark)> marks) => string.Join('\n',
        marks.Where(mark => mark.Mark.Count > 0).GroupBy(mark => $"{mark.Code} {mark.Mark.Day} {mark.Mark.Time}")
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Sum(mark => mark.Mark.Count)}"));

    private static string Text(IEnumerable<MatchedActuals> matched) => string.Join('\n',
        matched.Select(match => $"{match.LineId} {match.Key} {string.Join(' ', match.Marks.Values)}").Order(StringComparer.Ordinal));

    private static SlipLine Line(string code, ServiceTime? time, params int[] days) =>
        new(Guid.NewGuid(), new LineKey(Service(code), time), 244, days.ToDictionary(day => day, day => Mark(day, time)), new Dictionary<int, DayMark>());

    private static ActualRow Row(string code, DayMark mark) => new(Service(code), mark);

    private static ServiceIdentity Service(string code) => new(Office, "", code, "", "", "");

    private static DayMark Mark(int day, ServiceTime? time) => new(day, 1, time, 244);

    private static ServiceTime Time(int hour) => new(new TimeOnly(hour, 0), new TimeOnly(hour, 30));
}
