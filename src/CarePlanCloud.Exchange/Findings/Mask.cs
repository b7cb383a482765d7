namespace CarePlanCloud.Exchange.Findings;

/// <summary>Makes a value safe for logs and screens. Columns may be shifted, so the value decides, not the column.</summary>
internal static class Mask
{
    private const int ShortCode = 6;

    public static string? Value(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return value;
        }

        if (!value.All(char.IsAscii) || value.Any(char.IsControl))
        {
            return "○○";
        }

        // Codes, months and counts are short and begin with a digit; a name or an address never does both.
        return value.Length <= ShortCode && char.IsAsciiDigit(value[0]) && value.All(char.IsAsciiLetterOrDigit)
            ? value
            : value.Length <= 2 ? "**" : value[0] + new string('*', Math.Min(value.Length, 20) - 2) + value[^1];
    }
}
