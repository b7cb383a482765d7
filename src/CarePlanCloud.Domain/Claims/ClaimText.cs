using System.Globalization;

namespace CarePlanCloud.Domain.Claims;

/// <summary>Items of a file for 国保連 as text, and records as lines.</summary>
internal static class ClaimText
{
    public const string LineEnd = "\r\n";

    public static string Of(IReadOnlyList<IReadOnlyList<string>> records) =>
        string.Concat(records.Select(record => string.Join(',', record.Select(Item)) + LineEnd));

    /// <summary>Halfwidth digits, a minus in front of what is negative.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>YYYYMMDD; empty for none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "";

    // An item may stand without quotes when it has no comma, quote, space or kanji (仕様書 (7)①).
    private static string Item(string text) =>
        text.All(character => character is > ' ' and < '\u007F' and not ('"' or ',')) ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
