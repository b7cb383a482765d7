namespace CarePlanCloud.Application.Operating;

internal static class Reasons
{
    private const int Longest = 500;

    /// <summary>What was typed, or null when it says nothing or too much.</summary>
    public static string? Read(string? typed)
    {
        var said = (typed ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();
        return said.Length is 0 or > Longest ? null : said;
    }
}
