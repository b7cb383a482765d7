using System.Globalization;
using System.Text.RegularExpressions;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>A code without words helps nobody: each says in Japanese what is wrong and what to do, and in English what was checked.</summary>
public sealed partial class FindingTextTests
{
    public static TheoryData<string> Codes => [.. FindingCodes.All.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void 日本語で何が起きたかと次にすることを言う(string code)
    {
        var text = FindingCodes.Explain(code)!;

        Assert.Matches(JapaneseSentence(), text.Message);
        Assert.Matches(JapaneseSentence(), text.Mend);
        Assert.NotEqual(text.Message, text.Mend);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void 英語で何を調べたかと書き出す側の直し方を言う(string code)
    {
        var english = FindingCodes.Explain(code)!.English;

        Assert.Matches(EnglishSentences(), english);
        Assert.True(english.Length <= 420, $"{english.Length} characters are no short explanation.");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void 標準仕様の規則はR1からR104まで(string code)
    {
        if (FindingCodes.Explain(code)!.Rule is { } rule)
        {
            Assert.Matches("^R[1-9][0-9]{0,2}$", rule);
            Assert.InRange(int.Parse(rule[1..], CultureInfo.InvariantCulture), 1, 104);
        }
    }

    [Fact]
    public void ない符号には説明がない() => Assert.Null(FindingCodes.Explain("CPX-I999"));

    // {0}, {1} … stand for facts, and nothing else is in braces.
    [GeneratedRegex(@"^(?=.*\p{IsHiragana})([^{}]|\{[0-9]\})+。$")]
    private static partial Regex JapaneseSentence();

    // Printable ASCII, from a capital to a full stop; it speaks of the code, so it has no place for the facts of one case.
    [GeneratedRegex(@"^[A-Z](?=.*[a-z] [a-z])[ -z|~]{20,}\.$")]
    private static partial Regex EnglishSentences();
}
