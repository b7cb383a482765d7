namespace CarePlanCloud.Domain.Numbers;

/// <summary>
/// モジュラス10, as insurer, office and 公費 numbers carry it: weights 2, 1, 2, 1 … from the right, the digits of each product added, and
/// the digit that brings the sum to the next ten. It finds typing errors; numbers exist that break it, so it warns and never blocks.
/// </summary>
public static class CheckDigit
{
    /// <summary>The digit that belongs behind these characters; null when one of them is neither a digit nor a letter. A counts as 1, B as 2 …</summary>
    public static int? Of(ReadOnlySpan<char> characters)
    {
        var sum = 0;
        for (var place = 0; place < characters.Length; place++)
        {
            if (ValueOf(characters[^(place + 1)]) is not { } value)
            {
                return null;
            }

            var product = value * (place % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return (10 - (sum % 10)) % 10;
    }

    /// <summary>Whether the last character is the check digit of those before it.</summary>
    public static bool EndsWithItsOwn(ReadOnlySpan<char> number) =>
        number.Length > 1 && char.IsAsciiDigit(number[^1]) && Of(number[..^1]) == number[^1] - '0';

    private static int? ValueOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'A' and <= 'I' => character - 'A' + 1,
        _ => null,
    };
}
