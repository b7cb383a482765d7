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

    // A bare small number is 令和: that is what people leave out.
    private static bool TryDay(string text, bool isEnd, out DateOnly day)
    {
        if ((TypedDate.Read(text) ?? TypedDate.Read($"R{text}")) is { } whole)
        {
            day = whole;
            return true;
        }

        // A month without a day: its first, where it begins a period.
        var first = Month().IsMatch(text.FoldWidth()) ? $"{text.FoldWidth().Replace('年', '.').TrimEnd('月')}.1" : "";
        var month = TypedDate.Read(first) ?? TypedDate.Read($"R{first}");
        day = month is { } found ? (isEnd ? found.AddMonths(1).AddDays(-1) : found) : default;
        return month is not null;
    }

    [GeneratedRegex(@"^[^./年]+[./年]\d{1,2}月?$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
