using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>Days, times and units of a slip by kind of service. Units only: prices are the business of the claim.</summary>
public static class SlipTotals
{
    public sealed record Sum(int Days, int Count, long Units)
    {
        public static Sum Of(IEnumerable<Sum> sums) =>
            sums.Aggregate(new Sum(0, 0, 0), (all, one) => new Sum(all.Days + one.Days, all.Count + one.Count, all.Units + one.Units));
    }

    public sealed record Kind(string Name, Sum Planned, Sum Actual);

    public static IReadOnlyList<Kind> ByKind(IReadOnlyList<LineView> lines) =>
        [.. lines.GroupBy(line => ServiceCode.KindOf(line.ServiceCode)).Select(kind => new Kind(
            ServiceKinds.NameOf(kind.Key), SumOf([.. kind], line => line.Planned), SumOf([.. kind], line => line.Actual)))];

    // Days on which anything of the kind happened; an add-on is no visit of its own.
    private static Sum SumOf(List<LineView> lines, Func<LineView, IReadOnlyDictionary<int, DayMark>> side) => new(
        lines.Where(line => !line.IsAddOn).SelectMany(line => side(line).Values).Where(mark => mark.Count > 0).Select(mark => mark.Day).Distinct().Count(),
        lines.Where(line => !line.IsAddOn).Sum(line => CountOf(line, side(line))),
        lines.Sum(line => UnitsOf(line, side(line))));

    // R62: the units of a line may differ from day to day, or stand on one of its days only.
    private static long UnitsOf(LineView line, IReadOnlyDictionary<int, DayMark> marks)
    {
        var done = marks.Values.Where(mark => mark.Count > 0).ToList();
        return line.IsEquipment ? done.Select(mark => mark.Units).DefaultIfEmpty(0).Max() : done.Sum(mark => (long)mark.Count * mark.Units);
    }

    // Equipment is counted once in a month.
    private static int CountOf(LineView line, IReadOnlyDictionary<int, DayMark> marks)
    {
        var count = marks.Values.Sum(mark => mark.Count);
        return line.IsEquipment ? Math.Min(count, 1) : count;
    }
}
