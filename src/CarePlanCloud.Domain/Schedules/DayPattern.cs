using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Domain.Schedules;

/// <summary>全 and 平: what fills the row of a line at one stroke.</summary>
public static class DayPattern
{
    /// <summary>全: every day of the month that falls on a weekday already marked (1日 and 4日 → all Mondays and Thursdays); of an empty row every day.</summary>
    public static IReadOnlyList<int> All(ServiceMonth month, IReadOnlyCollection<int> marked)
    {
        var weekdays = marked.Select(day => month.Day(day).DayOfWeek).ToHashSet();
        return [.. DaysOf(month).Where(day => weekdays.Count == 0 || weekdays.Contains(month.Day(day).DayOfWeek))];
    }

    /// <summary>平: Monday to Friday without the holidays.</summary>
    public static IReadOnlyList<int> Weekdays(ServiceMonth month, Func<DateOnly, bool> isHoliday) =>
        [.. DaysOf(month).Where(day => month.Day(day) is var date
            && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !isHoliday(date))];

    /// <summary>Which occurrence of its weekday in the month: 1 for the first Monday.</summary>
    public static int OccurrenceOf(int day) => ((day - 1) / 7) + 1;

    internal static IEnumerable<int> DaysOf(ServiceMonth month) => Enumerable.Range(1, month.Days);

    internal static IEnumerable<int> DaysOf(ServiceMonth month, DayOfWeek weekday) => DaysOf(month).Where(day => month.Day(day).DayOfWeek == weekday);

    internal static string NameOf(DayOfWeek weekday) => $"{"日月火水木金土"[(int)weekday]}曜";
}
