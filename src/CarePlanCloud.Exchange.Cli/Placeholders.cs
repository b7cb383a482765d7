using System.Text.RegularExpressions;

namespace CarePlanCloud.Exchange.Cli;

/// <summary>A text about every case has no facts of a single one: {0} is shown as an ellipsis.</summary>
internal static partial class Placeholders
{
    public static string Hide(string text) => Placeholder().Replace(text, "…");

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
