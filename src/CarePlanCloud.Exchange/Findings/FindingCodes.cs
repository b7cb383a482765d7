using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange;

/// <summary>Every finding's stable code. A code is never given a second meaning; texts may be reworded.</summary>
public static partial class FindingCodes
{
    /// <summary>All codes.</summary>
    public static IReadOnlyCollection<string> All => FindingTexts.Codes;

    /// <summary>What a code means; null when there is no such code.</summary>
    /// <param name="code">A code of <see cref="All"/>, in any case of letters.</param>
    public static FindingExplanation? Explain(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return FindingTexts.Find(code) is { } text
            ? new FindingExplanation(text.Code, text.Severity, text.Rule, text.Message, text.Mend, text.English)
            : null;
    }
}
