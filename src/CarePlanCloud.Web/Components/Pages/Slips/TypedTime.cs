using System.Globalization;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>A time typed on the ten-key pad: 0930, 930, 9:30, also full width.</summary>
public static class TypedTime
{
    public static TimeOnly? Read(string text)
    {
        var digits = text.FoldWidth().Replace(":", "", StringComparison.Ordinal).Trim().PadLeft(4, '0');
        return TimeOnly.TryParseExact(digits, "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    /// <summary>From–to in one go, as the ten-key pad gives it: 0900-1000, 900-1000, 09001000.</summary>
    public static ServiceTime? ReadSpan(string text, out string? problem)
    {
        var plain = text.FoldWidth().Replace('～', '-').Replace('〜', '-').Replace('ー', '-').Replace("~", "-", StringComparison.Ordinal).Trim();
        var parts = plain.Length == 8 && plain.All(char.IsAsciiDigit) ? [plain[..4], plain[4..]] : plain.Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length == 2)
        {
            return Read(parts[0], parts[1], out problem);
        }

        problem = "時刻は 0900-1000 のように、開始と終了を続けて入れてください。";
        return null;
    }

    /// <summary>From–to. Past midnight is a time (2330–0030); the same moment twice is not.</summary>
    public static ServiceTime? Read(string start, string end, out string? problem)
    {
        problem = null;
        if (string.IsNullOrWhiteSpace(start) || Read(start) is not { } from)
        {
            problem = "開始の時刻を 0000 から 2359 までの4けたで入れてください。";
            return null;
        }

        if (string.IsNullOrWhiteSpace(end) || Read(end) is not { } to)
        {
            problem = "終了の時刻を 0000 から 2359 までの4けたで入れてください。";
            return null;
        }

        if (from == to)
        {
            problem = "開始と終了が同じ時刻です。確かめてください。";
            return null;
        }

        return new ServiceTime(from, to);
    }
}
