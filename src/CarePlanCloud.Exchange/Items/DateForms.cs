using System.Globalization;
using System.Text.RegularExpressions;

namespace CarePlanCloud.Exchange.Items;

/// <summary>Other ways to write a day, a month or a time whose meaning is certain, as the digits of R45.</summary>
internal static partial class DateForms
{
    /// <summary>2026/11/1, 2026-11-01, 2026年11月1日, each also with a midnight behind it, as a spreadsheet writes it.</summary>
    public static string? Day(string value) =>
        DayForm().Match(value) is { Success: true } match ? Year(match) + Two(match, "month") + Two(match, "day") : null;

    /// <summary>2026/11, 2026-11, 2026年11月, and 2026/11/1, which a spreadsheet makes of the month.</summary>
    public static string? Month(string value) =>
        MonthForm().Match(value) is { Success: true } match ? Year(match) + Two(match, "month")
        : Day(value) is { } day && day.EndsWith("01", StringComparison.Ordinal) ? day[..6] : null;

    /// <summary>9:30, 09:30:00, 9時30分.</summary>
    public static string? Time(string value) =>
        TimeForm().Match(value) is { Success: true } match ? Two(match, "hour") + Two(match, "minute") : null;

    /// <summary>令和8年11月1日, R8.11.1: the eras are left to people, because a wrong one shifts a date by decades.</summary>
    public static bool IsEra(string value) => EraForm().IsMatch(value);

    private static string Year(Match match) => match.Groups["year"].Value;

    private static string Two(Match match, string part) =>
        int.Parse(match.Groups[part].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture).ToString("00", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<year>[12][0-9]{3})(?:(?<by>[/.-])(?<month>[0-9]{1,2})\\k<by>(?<day>[0-9]{1,2})|年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日)(?:[ T]0?0:00(?::00)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayForm();

    [GeneratedRegex("^(?<year>[12][0-9]{3})(?:[/.-](?<month>[0-9]{1,2})|年(?<month>[0-9]{1,2})月)$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthForm();

    [GeneratedRegex("^(?<hour>[0-9]{1,2})(?::(?<minute>[0-9]{2})(?::00)?|時(?<minute>[0-9]{1,2})分)$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeForm();

    [GeneratedRegex("^(?:[MTSHR]|明治?|大正?|昭和?|平成?|令和?)[ .]?(?:元|[0-9]{1,2})[./年-]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EraForm();
}
