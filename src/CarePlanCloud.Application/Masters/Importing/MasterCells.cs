using System.Globalization;
using System.Text.RegularExpressions;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>How one cell of a foreign table is understood, whatever its width, padding and separators.</summary>
internal static partial class MasterCells
{
    /// <summary>Half width, without any blank: how codes and numbers are read.</summary>
    public static string Tight(string cell) => string.Concat(cell.FoldWidth().Where(character => !char.IsWhiteSpace(character)));

    /// <summary>1,234 · 01176 · 244単位 · ▲47 · −47. Null when it is empty or no whole number.</summary>
    public static int? Whole(string cell)
    {
        var text = Tight(cell).Replace(",", "", StringComparison.Ordinal).Replace("単位", "", StringComparison.Ordinal);
        if (text.Length > 0 && text[0] is '▲' or '△' or '−' or '‐' or '–')
        {
            text = "-" + text[1..];
        }

        // A workbook hands 244 on as 244 and sometimes as 244.0.
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && Math.Abs(number) < 10_000_000 ? (int)number : null;
    }

    public static decimal? Number(string cell) =>
        decimal.TryParse(Tight(cell).Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 10_000_000 ? number : null;

    /// <summary>種類 (2) and 項目 (4), zeros that a spreadsheet took given back. Null when the two are no code.</summary>
    public static string? Code(string kind, string item)
    {
        var code = Tight(kind).ToUpperInvariant().PadLeft(2, '0') + Tight(item).ToUpperInvariant().PadLeft(4, '0');
        return ServiceCode.IsValid(code) ? code : null;
    }

    /// <summary>The first day of 適用開始: 202604, 2026/4, 2026-04-01, 20260401, 令和8年4月, R8.4.1.</summary>
    public static DateOnly? Begin(string cell) => Day(cell) is { } day ? day.Day ?? new DateOnly(day.Year, day.Month, 1) : null;

    /// <summary>The last day of 適用終了; a month means its last day.</summary>
    public static DateOnly? End(string cell) => Day(cell) is { } day ? day.Day ?? new ServiceMonth(day.Year, day.Month).LastDay : null;

    /// <summary>How tables write "no end yet".</summary>
    public static bool IsOpenEnd(string cell)
    {
        var text = Tight(cell);
        return text.Length == 0 || text.All(character => character == '0') || text.All(character => character == '9') || text.StartsWith("2999", StringComparison.Ordinal);
    }

    private static (int Year, int Month, DateOnly? Day)? Day(string cell)
    {
        var text = Tight(cell);
        var match = Plain().Match(text);
        var era = match.Success ? 0 : 2018;
        match = match.Success ? match : Reiwa().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var year = era + (match.Groups["y"].Value == "元" ? 1 : int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture));
        var month = int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var day = match.Groups["d"].Success ? int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (year is < 2000 or > 2998 || month is < 1 or > 12 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        return (year, month, day > 0 ? new DateOnly(year, month, day) : null);
    }

    [GeneratedRegex(@"^(?<y>\d{4})(?:[-/.年](?<m>\d{1,2})(?:月?$|[-/.月](?<d>\d{1,2})日?)|(?<m>\d{2})(?<d>\d{2})?)(?:T?00?:00(?::00)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?:令和|R)(?<y>元|\d{1,2})[-/.年](?<m>\d{1,2})(?:月?$|[-/.月](?<d>\d{1,2})日?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Reiwa();

    /// <summary>令和8年6月施行 anywhere in a title.</summary>
    public static DateOnly? MonthInTitle(string text) => InTitle().Match(Tight(text)) is { Success: true } found ? Begin(found.Value) : null;

    [GeneratedRegex(@"(?:令和|R)(?:元|\d{1,2})[.年]\d{1,2}月?")]
    private static partial Regex InTitle();
}
