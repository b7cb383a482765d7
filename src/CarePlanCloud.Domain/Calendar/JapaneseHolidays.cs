namespace CarePlanCloud.Domain.Calendar;

/// <summary>国民の祝日に関する法律, from 2022 on (no more one-off moves for the Olympic Games).</summary>
public static class JapaneseHolidays
{
    /// <summary>Whether the day is a 国民の祝日, a 振替休日 (art. 3-2) or a day between two holidays (art. 3-3).</summary>
    public static bool IsHoliday(DateOnly day) => NameOf(day) is not null;

    /// <summary>What the day is called; null for a day that is no holiday.</summary>
    public static string? NameOf(DateOnly day) =>
        Named(day) ?? (IsSubstitute(day) ? "振替休日" : IsBetweenHolidays(day) ? "国民の休日" : null);

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

    private static bool IsNamed(DateOnly day) => Named(day) is not null;

    private static string? Named(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "元日",
        (1, _) when IsMonday(day, 2) => "成人の日",
        (2, 11) => "建国記念の日",
        (2, 23) => "天皇誕生日",
        (3, _) when day.Day == VernalEquinox(day.Year) => "春分の日",
        (4, 29) => "昭和の日",
        (5, 3) => "憲法記念日",
        (5, 4) => "みどりの日",
        (5, 5) => "こどもの日",
        (7, _) when IsMonday(day, 3) => "海の日",
        (8, 11) => "山の日",
        (9, _) when IsMonday(day, 3) => "敬老の日",
        (9, _) when day.Day == AutumnalEquinox(day.Year) => "秋分の日",
        (10, _) when IsMonday(day, 2) => "スポーツの日",
        (11, 3) => "文化の日",
        (11, 23) => "勤労感謝の日",
        _ => null,
    };

    private static bool IsMonday(DateOnly day, int week) =>
        day.DayOfWeek == DayOfWeek.Monday && (day.Day - 1) / 7 == week - 1;

    // The customary approximation of the almanac, good from 1980 to 2099; kept in ten-thousandths of a day so that no double is needed.
    private static int VernalEquinox(int year) =>
        (int)((208_431L + (2_421_94L * (year - 1980) / 100)) / 10_000) - ((year - 1980) / 4);

    private static int AutumnalEquinox(int year) =>
        (int)((232_488L + (2_421_94L * (year - 1980) / 100)) / 10_000) - ((year - 1980) / 4);
}
