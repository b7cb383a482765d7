namespace CarePlanCloud.Domain.Calendar;

/// <summary>国民の祝日に関する法律, from 2022 on (no more one-off moves for the Olympic Games).</summary>
public static class JapaneseHolidays
{
    /// <summary>Whether the day is a 国民の祝日, a 振替休日 (art. 3-2) or a day between two holidays (art. 3-3).</summary>
    public static bool IsHoliday(DateOnly day) => IsNamed(day) || IsSubstitute(day) || IsBetweenHolidays(day);

    // Art. 3-2: when a holiday falls on a Sunday, the next day that is not a holiday itself is off.
    private static bool IsSubstitute(DateOnly day)
    {
        for (var before = day.AddDays(-1); IsNamed(before); before = before.AddDays(-1))
        {
            if (before.DayOfWeek == DayOfWeek.Sunday)
            {
                return true;
            }
        }

        return false;
    }

    // Art. 3-3: a day between two holidays is off as well (September of some years).
    private static bool IsBetweenHolidays(DateOnly day) => IsNamed(day.AddDays(-1)) && IsNamed(day.AddDays(1));

    private static bool IsNamed(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (2, 11) or (2, 23) or (4, 29) or (5, 3) or (5, 4) or (5, 5) or (8, 11) or (11, 3) or (11, 23) => true,
        (1, _) or (10, _) => IsMonday(day, 2),
        (7, _) => IsMonday(day, 3),
        (3, _) => day.Day == VernalEquinox(day.Year),
        (9, _) => IsMonday(day, 3) || day.Day == AutumnalEquinox(day.Year),
        _ => false,
    };

    private static bool IsMonday(DateOnly day, int week) =>
        day.DayOfWeek == DayOfWeek.Monday && (day.Day - 1) / 7 == week - 1;

    // The customary approximation of the almanac, good from 1980 to 2099; kept in ten-thousandths of a day so that no double is needed.
    private static int VernalEquinox(int year) =>
        (int)((208_431L + (2_421_94L * (year - 1980) / 100)) / 10_000) - ((year - 1980) / 4);

    private static int AutumnalEquinox(int year) =>
        (int)((232_488L + (2_421_94L * (year - 1980) / 100)) / 10_000) - ((year - 1980) / 4);
}
