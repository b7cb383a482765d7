using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Domain.Schedules;

/// <summary>Which days of a month are over 30 in a row, when the previous month ended with a row of <paramref name="DaysInARowBefore"/> days.</summary>
public sealed record ShortStayDaysInMonth(ServiceMonth Month, int DaysInARowBefore)
{
    public IReadOnlySet<int> OverThirty(IEnumerable<int> days)
    {
        var before = Enumerable.Range(1, DaysInARowBefore).Select(back => Month.FirstDay.AddDays(-back));
        return ShortStayDays.OverThirty(before.Concat(days.Select(Month.Day))).Where(Month.Contains).Select(day => day.Day).ToHashSet();
    }
}
