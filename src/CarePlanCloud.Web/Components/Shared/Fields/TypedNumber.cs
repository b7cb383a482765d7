using System.Globalization;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Web.Components.Shared.Fields;

/// <summary>A whole number as people type it: full width, with commas.</summary>
public static class TypedNumber
{
    /// <returns>Null for nothing and for what is no number.</returns>
    public static int? Read(string text) => int.TryParse(
        string.Concat(text.FoldWidth().Where(character => character is not ',' && !char.IsWhiteSpace(character))),
        NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool IsUnreadable(string text) => text.Trim().Length > 0 && Read(text) is null;
}
