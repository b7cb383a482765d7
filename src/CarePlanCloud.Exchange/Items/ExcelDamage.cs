namespace CarePlanCloud.Exchange.Items;

/// <summary>What a spreadsheet makes of values that it takes for numbers or formulas. The value itself is lost.</summary>
internal static class ExcelDamage
{
    private static readonly string[] Words = ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#DIV/0!"];

    /// <summary>1E+11, 9.97E+09.</summary>
    public static bool IsRoundedNumber(string value)
    {
        var exponent = value.IndexOf("E+", StringComparison.OrdinalIgnoreCase);
        return exponent > 0 && exponent + 2 < value.Length && value.Length - exponent <= 5
            && Dates.AllDigits(value.AsSpan(exponent + 2))
            && char.IsAsciiDigit(value[0])
            && (exponent == 1 || (exponent > 2 && value[1] == '.' && Dates.AllDigits(value.AsSpan(2, exponent - 2))));
    }

    /// <summary>#REF!, #N/A, or ####### where a column was too narrow.</summary>
    public static bool IsErrorWord(string value) =>
        value.StartsWith('#') && (Words.Contains(value, StringComparer.OrdinalIgnoreCase) || (value.Length > 2 && value.AsSpan().IndexOfAnyExcept('#') < 0));
}
