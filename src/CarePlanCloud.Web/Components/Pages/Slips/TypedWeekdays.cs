using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>Weekdays typed on the ten-key pad: 1 Monday … 7 Sunday as in the files (14 is Monday and Thursday), or 月木, or 毎日.</summary>
public static class TypedWeekdays
{
    private const string Letters = "月火水木金土日";

    /// <returns>The days of the month; null when the text is no weekdays.</returns>
    public static IReadOnlyList<int>? Read(string text, ServiceMonth month)
    {
        var plain = text.FoldWidth().Replace("毎日", Letters, StringComparison.Ordinal);
        var weekdays = new HashSet<int>();
        foreach (var letter in plain.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('・' or ',' or '、')))
        {
            var number = letter is >= '1' and <= '7' ? letter - '0' : Letters.IndexOf(letter, StringComparison.Ordinal) + 1;
            if (number == 0)
            {
                return null;
            }

            weekdays.Add(number % 7);
        }

        return [.. Enumerable.Range(1, month.Days).Where(day => weekdays.Contains((int)month.Day(day).DayOfWeek))];
    }
}
