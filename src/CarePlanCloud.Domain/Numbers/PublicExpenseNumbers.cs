using System.Text.RegularExpressions;

namespace CarePlanCloud.Domain.Numbers;

/// <summary>公費負担者番号 (law 2, prefecture 2, authority 3, check digit) and 公費受給者番号 (6 and a check digit).</summary>
public static partial class PublicExpenseNumbers
{
    public static bool IsPayer(string? text) => text is not null && Payer().IsMatch(text);

    public static bool IsRecipient(string? text) => text is not null && Recipient().IsMatch(text);

    /// <summary>False for a number that was probably mistyped. For a warning only.</summary>
    public static bool IsPlausible(string number) => CheckDigit.EndsWithItsOwn(number);

    [GeneratedRegex(@"^[0-9]{8}\z")]
    private static partial Regex Payer();

    [GeneratedRegex(@"^[0-9]{7}\z")]
    private static partial Regex Recipient();
}
