using System.Globalization;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>Days among the items of the exchange files: eight digits, YYYYMMDD.</summary>
internal static class ItemDays
{
    /// <summary>Null for what is no day, 00000000 among it.</summary>
    public static DateOnly? Read(string? digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Empty without a day.</summary>
    public static string Write(DateOnly? day) => day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "";
}
