using System.Globalization;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>Days of a month typed on the ten-key pad: 15-30, 1-10.20, also full width.</summary>
public static class TypedDays
{
    private const string Problem = "日割りの日は 15-30 や 1-10.20 のように、この月の日で入れてください。";

    /// <returns>31 digits, empty for no days; null when the text is no days of the month.</returns>
    public static string? Read(string text, ServiceMonth month, out string? problem)
    {
        problem = null;
        var plain = text.FoldWidth().Replace('～', '-').Replace('〜', '-').Replace('ー', '-').Replace('~', '-').Replace("日", "", StringComparison.Ordinal).Trim();
        var days = new HashSet<int>();
        foreach (var part in plain.Split(['.', ',', '、', '・', ' ', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || Day(ends[0], month) is not { } from || Day(ends[^1], month) is not { } to || from > to)
            {
                problem = Problem;
                return null;
            }

            days.UnionWith(Enumerable.Range(from, to - from + 1));
        }

        return days.Count == 0 ? "" : ProRataDays.Of(month, days);
    }

    /// <summary>As a person would type it.</summary>
    public static string Write(string proRataDays)
    {
        var days = ProRataDays.DaysOf(proRataDays);
        var spans = days.Index().GroupBy(day => day.Item - day.Index, day => day.Item).Select(span => (From: span.First(), To: span.Last()));
        return string.Join('.', spans.Select(span => span.From == span.To ? $"{span.From}" : $"{span.From}-{span.To}"));
    }

    private static int? Day(string text, ServiceMonth month) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day >= 1 && day <= month.Days ? day : null;
}
