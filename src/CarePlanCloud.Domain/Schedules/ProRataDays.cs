using System.Globalization;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Domain.Schedules;

/// <summary>日割り: 31 digits, 1 is a billable day, none after the end of the month (R64). Empty is "not by days".</summary>
public static class ProRataDays
{
    public const int Columns = 31;

    /// <summary>Written for the days from–to of a month.</summary>
    public static string Of(ServiceMonth month, int from, int to) => Of(month, [.. Enumerable.Range(from, Math.Max(0, to - from + 1))]);

    public static string Of(ServiceMonth month, IReadOnlyCollection<int> days) => string.Concat(
        Enumerable.Range(1, Columns).Select(day => day <= month.Days && days.Contains(day) ? '1' : '0'));

    public static bool IsValid(ServiceMonth month, string text) => text.Length == 0
        || (text.Length == Columns && text.All(digit => digit is '0' or '1') && !text.AsSpan(month.Days).Contains('1'));

    public static IReadOnlyList<int> DaysOf(string text) => [.. text.Index().Where(digit => digit.Item == '1').Select(digit => digit.Index + 1)];

    /// <summary>15日から30日まで; single spans only, else the days one by one.</summary>
    public static string InWords(string text) => DaysOf(text) switch
    {
        [] => "",
        [var only] => string.Create(CultureInfo.InvariantCulture, $"{only}日"),
        [var first, .., var last] days when last - first + 1 == days.Count => string.Create(CultureInfo.InvariantCulture, $"{first}日から{last}日まで"),
        var days => string.Join('・', days) + "日",
    };
}
