using System.Globalization;

namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>Numbers on paper: commas, no sign of the unit, and never rounded.</summary>
internal static class Figures
{
    public static string Of(long? value) => value is { } number ? number.ToString("#,0", CultureInfo.InvariantCulture) : "";

    /// <summary>Zero is printed as blank.</summary>
    public static string NonZero(long? value) => value == 0 ? "" : Of(value);

    /// <summary>単位数単価, always two decimals.</summary>
    public static string UnitPrice(decimal? value) => value is { } price ? price.ToString("0.00", CultureInfo.InvariantCulture) : "";
}
