using System.Text.RegularExpressions;

namespace CarePlanCloud.Domain.Numbers;

/// <summary>
/// 電子請求ID: <c>KJ</c> and twelve digits or capital letters. Typed by hand at every sign-in, so full width, small letters
/// and stray spaces are mended before the shape is judged. It is never derived from the office number.
/// </summary>
public static partial class KjBillingId
{
    /// <summary>The ID as it is stored, or null when what was typed cannot be one.</summary>
    public static string? Normalise(string? typed)
    {
        var text = (typed ?? "").FoldWidth().Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return Shape().IsMatch(text) ? text : null;
    }

    [GeneratedRegex(@"^KJ[0-9A-Z]{12}\z")]
    private static partial Regex Shape();
}
