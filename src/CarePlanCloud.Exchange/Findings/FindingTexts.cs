using System.Collections.Frozen;

namespace CarePlanCloud.Exchange.Findings;

/// <summary>What a code says by itself; {0}, {1} … are filled with facts that name no person.</summary>
internal sealed record FindingText(string Code, Severity Severity, string? Rule, string Message, string Mend, string English);

/// <summary>The one place where findings are worded.</summary>
internal static partial class FindingTexts
{
    // Created on first use: the arrays of the other parts must exist before.
    private static readonly Lazy<FrozenDictionary<string, FindingText>> ByCode =
        new(static () => Everything().ToFrozenDictionary(text => text.Code, StringComparer.OrdinalIgnoreCase));

    public static IReadOnlyCollection<string> Codes => ByCode.Value.Keys;

    public static FindingText Of(string code) => ByCode.Value[code];

    public static FindingText? Find(string code) => ByCode.Value.GetValueOrDefault(code);

    private static FindingText[] Everything() => [.. Files, .. Items, .. Repairs, .. Rules, .. Characters, .. Plans, .. Slips, .. Prevention, .. Composing];
}
