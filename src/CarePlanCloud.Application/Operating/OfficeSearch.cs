using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Application.Operating;

internal static class OfficeSearch
{
    /// <summary>What was typed as a pattern that finds it anywhere; null for nothing typed.</summary>
    public static string? Pattern(string typed)
    {
        var text = typed.Replace("\0", "", StringComparison.Ordinal).FoldWidth().Trim();
        return text.Length == 0 ? null
            : $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
    }
}
