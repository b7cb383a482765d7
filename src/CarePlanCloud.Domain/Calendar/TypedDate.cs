using System.Globalization;
using System.Text.RegularExpressions;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Domain.Calendar;

/// <summary>
/// A day as people type it on the ten-key pad or copy it from a certificate: 2026/11/1, 20261101, R8.11.1, R081101, 令和8年11月1日, 昭和元年….
/// </summary>
public static partial class TypedDate
{
    /// <returns>Null for what is no day, and for one its era does not have (平成33年).</returns>
    public static DateOnly? Read(string? text)
    {
        var typed = string.Concat((text ?? "").FoldWidth().Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant()
            .Replace("元年", "1年", StringComparison.Ordinal);
        var match = Digits().Match(typed);
        match = match.Success ? match : Parts().Match(typed);
        if (!match.Success)
        {
            return null;
        }

        var era = EraOf(match.Groups["era"].Value);
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (era is null != (match.Groups["year"].Length == 4))
        {
            return null;
        }

        var day = DayOf(era is { } known ? year + FirstYear(known) - 1 : year, match.Groups["month"].Value, match.Groups["day"].Value);
        return day is { } found && (era is null || Wareki.Of(found).Era == era) ? found : null;
    }

    private static DateOnly? DayOf(int year, string month, string day) => DateOnly.TryParseExact(
        string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}"),
        "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;

    private static WarekiEra? EraOf(string word) => word switch
    {
        "M" or "明治" or "明" => WarekiEra.Meiji,
        "T" or "大正" or "大" => WarekiEra.Taisho,
        "S" or "昭和" or "昭" => WarekiEra.Showa,
        "H" or "平成" or "平" => WarekiEra.Heisei,
        "R" or "令和" or "令" => WarekiEra.Reiwa,
        _ => null,
    };

    private static int FirstYear(WarekiEra era) => era switch
    {
        WarekiEra.Meiji => 1868,
        WarekiEra.Taisho => 1912,
        WarekiEra.Showa => 1926,
        WarekiEra.Heisei => 1989,
        _ => 2019,
    };

    // 20261101 and R081101.
    [GeneratedRegex(@"^(?<era>[MTSHR]|明治?|大正?|昭和?|平成?|令和?)?(?<year>[0-9]{4}|[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})\z")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?<era>[MTSHR]|明治?|大正?|昭和?|平成?|令和?)?(?<year>[0-9]{1,4})[年./-](?<month>[0-9]{1,2})[月./-](?<day>[0-9]{1,2})日?\z")]
    private static partial Regex Parts();
}
