namespace CarePlanCloud.Exchange;

/// <summary>The digit forms of R45, without allocation: they run once per cell.</summary>
internal static class Dates
{
    /// <summary>How some write midnight at the end of a day; the standard leaves it open.</summary>
    public const string EndOfDay = "2400";

    public static bool TryDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 8 || !TryDigits(text[..4], out var y) || !TryDigits(text[4..6], out var m) || !TryDigits(text[6..], out var d)
            || y < 1 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
        {
            return false;
        }

        day = new DateOnly(y, m, d);
        return true;
    }

    public static bool IsMonth(ReadOnlySpan<char> text) =>
        text.Length == 6 && TryDigits(text[..4], out var y) && y is >= 1900 and <= 2099 && TryDigits(text[4..], out var m) && m is >= 1 and <= 12;

    public static bool TryTime(ReadOnlySpan<char> text, out TimeOnly time)
    {
        time = default;
        if (text.Length != 4 || !TryDigits(text[..2], out var h) || !TryDigits(text[2..], out var m) || h > 23 || m > 59)
        {
            return false;
        }

        time = new TimeOnly(h, m);
        return true;
    }

    public static bool AllDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
