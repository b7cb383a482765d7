using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange;

/// <summary>Every finding's stable code. A code is never given a second meaning; texts may be reworded.</summary>
public static partial class FindingCodes
{
    /// <summary>All codes.</summary>
    public static IReadOnlyCollection<string> All => FindingTexts.Codes;
}
