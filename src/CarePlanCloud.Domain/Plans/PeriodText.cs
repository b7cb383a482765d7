using System.Globalization;
using System.Text.RegularExpressions;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Domain.Plans;

/// <summary>
/// Periods of 第2表 are text. Ours are written <c>R8.11.1～R9.4.30</c>; read are also western years, months without a day and the long form,
/// because other software writes them.
/// </summary>
public static partial class PeriodText
{
    private static readonly char[] Between = ['～', '〜', '~', '−', '-', 'ー', '–', '—'];

    public static string Of(DateOnly from, DateOnly to) => $"{Wareki.Of(from).Short}～{Wareki.Of(to).Short}";

    /// <summary>Reads a period. A month without a day begins on its first and ends on its last day.</summary>
    public static bool TryParse(string? text, out DateOnly from, out DateOnly to)
    {
        (from, to) = (default, default);
        var parts = (text ?? "").Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && TryDay(parts[0], isEnd: false, out from) && TryDay(parts[1], isEnd: true, out to) && from <= to;
    }

    /// <summary>
    /// What a person typed in a hurry, as we write it: <c>8.11.1-9.4.30</c> is R8.11.1～R9.4.30, <c>8.11-9.4</c> whole months. Whatever is
    /// no period stays as it is.
    /// </summary>
    public static string Tidy(string typed) => TryParse(typed, out var from, out var to) ? Of(from, to) : typed.Trim();

    /// <summary>Reads one day as people type it: <c>R8.11.1</c>, <c>8.11.1</c>, <c>2026/11/1</c>, 令和8年11月1日.</summary>
    public static bool TryParseDay(string? text, out DateOnly day) =>
        TryDay((text ?? "").Trim(), isEnd: false, out day) && Day().Match(text!.Trim().FoldWidth().ToUpperInvariant()).Groups["day"].Success;

    private static bool TryDay(string text, bool isEnd, out DateOnly day)
    {
        day = default;
        var match = Day().Match(text.FoldWidth().ToUpperInvariant());
        if (!match.Success || YearOf(match.Groups["era"].Value, match.Groups["year"].Value) is not { } year || year is < 1868 or > 2999)
        {
            return false;
        }

        var month = int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12)
        {
            return false;
        }

        var days = DateTime.DaysInMonth(year, month);
        var number = match.Groups["day"].Success ? int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture) : isEnd ? days : 1;
        if (number < 1 || number > days)
        {
            return false;
        }

        day = new DateOnly(year, month, number);
        return true;
    }

    // A bare small number is 令和: that is what people leave out. 元 is the first year.
    private static int? YearOf(string era, string digits)
    {
        var year = digits == "元" ? 1 : int.Parse(digits, CultureInfo.InvariantCulture);
        return (era, year) switch
        {
            ("", > 1000) => year,
            ("R" or "令和" or "", <= 99) => 2018 + year,
            ("H" or "平成", <= 31) => 1988 + year,
            ("S" or "昭和", <= 64) => 1925 + year,
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?<era>[RHS]|令和|平成|昭和)?(?<year>\d{1,4}|元)[./年](?<month>\d{1,2})(?:[./月](?<day>\d{1,2})日?|月)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Day();
}
