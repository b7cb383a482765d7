using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Input;

namespace CarePlanCloud.Domain.Units.Warnings;

/// <summary>Two services at the same time. Some pairs are allowed (訪問介護 with 訪問看護 when needed), so it is said and no more.</summary>
public sealed record SameTime(UnitLine First, UnitLine Second, IReadOnlyList<int> Days) : SlipWarning(
    "same_time",
    $"「{First.Name}」と「{Second.Name}」の時間が重なっています（{Words.Days(Days)}）。",
    "時間をご確認ください。同じ時間に必要なときは、その理由を計画に記録してください。");

internal static class SameTimeChecks
{
    private sealed record Visit(int Line, int Day, ServiceTime Time);

    public static IEnumerable<SlipWarning> Of(BenefitSheetInput input)
    {
        var visits = input.Lines.SelectMany((line, at) => line.Days.Where(day => day is { Count: > 0, Time: not null }).Select(day => new Visit(at, day.Day, day.Time!)));
        var overlaps =
            from day in visits.GroupBy(visit => visit.Day)
            let ordered = day.OrderBy(visit => visit.Line).ToList()
            from first in ordered
            from second in ordered
            where first.Line < second.Line && Overlap(first.Time, second.Time) && !IsAddOn(input.Lines[first.Line], input.Lines[second.Line], first.Time == second.Time)
            group day.Key by (first.Line, second.Line) into pair
            orderby pair.Key
            select new SameTime(input.Lines[pair.Key.Item1], input.Lines[pair.Key.Item2], [.. pair.Distinct().Order()]);
        return overlaps;
    }

    // An add-on shares the time of its service: one provider, one kind, exactly the same time.
    private static bool IsAddOn(UnitLine first, UnitLine second, bool sameTime) => sameTime
        && (first.ProviderNumber, first.SatelliteNumber, first.Kind) == (second.ProviderNumber, second.SatelliteNumber, second.Kind);

    private static bool Overlap(ServiceTime first, ServiceTime second) => first.Start < EndOf(second) && second.Start < EndOf(first);

    // Past midnight: until the end of the day. A point in time overlaps nothing.
    private static TimeOnly EndOf(ServiceTime time) => time.End < time.Start ? TimeOnly.MaxValue : time.End;
}
