using System.Text.RegularExpressions;

namespace CarePlanCloud.Domain.Numbers;

/// <summary>保険者番号: prefecture (2), municipality (3), check digit.</summary>
public static partial class InsurerNumber
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    /// <summary>False for a number that was probably mistyped. For a warning only.</summary>
    public static bool IsPlausible(string number) => IsValid(number) && CheckDigit.EndsWithItsOwn(number);

    [GeneratedRegex(@"^[0-9]{6}\z")]
    private static partial Regex Shape();
}
