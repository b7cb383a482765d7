using System.Globalization;

namespace CarePlanCloud.Domain.Calendar;

/// <summary>サービス提供年月.</summary>
public readonly record struct ServiceMonth : IComparable<ServiceMonth>
{
    /// <exception cref="ArgumentOutOfRangeException">The month does not exist.</exception>
    public ServiceMonth(int year, int month) => FirstDay = new DateOnly(year, month, 1);

    public DateOnly FirstDay { get; }

    public int Year => FirstDay.Year;

    public int Month => FirstDay.Month;

    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    public int Days => LastDay.Day;

    public ServiceMonth Next => Of(FirstDay.AddMonths(1));

    public ServiceMonth Previous => Of(FirstDay.AddMonths(-1));

    public static ServiceMonth Of(DateOnly day) => new(day.Year, day.Month);

    public bool Contains(DateOnly day) => day.Year == Year && day.Month == Month;

    public DateOnly Day(int day) => new(Year, Month, day);

    /// <summary>Reads <c>2026-11</c> (URLs, API) or <c>202611</c> (exchange files).</summary>
    public static bool TryParse(string? text, out ServiceMonth month)
    {
        var ok = DateOnly.TryParseExact(text, ["yyyy-MM", "yyyyMM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        month = ok ? Of(day) : default;
        return ok;
    }

    public static ServiceMonth Parse(string text) => TryParse(text, out var month)
        ? month
        : throw new FormatException("A service month is written yyyy-MM or yyyyMM.");

    public int CompareTo(ServiceMonth other) => FirstDay.CompareTo(other.FirstDay);

    public static bool operator <(ServiceMonth left, ServiceMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(ServiceMonth left, ServiceMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(ServiceMonth left, ServiceMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ServiceMonth left, ServiceMonth right) => left.CompareTo(right) >= 0;

    /// <summary>As in exchange files: <c>202611</c>.</summary>
    public string ToDigits() => FirstDay.ToString("yyyyMM", CultureInfo.InvariantCulture);

    /// <summary>As in URLs and the API: <c>2026-11</c>.</summary>
    public override string ToString() => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
