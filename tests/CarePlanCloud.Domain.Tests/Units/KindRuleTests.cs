using CarePlanCloud.Domain.Units.Masters;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Units;

public sealed class KindRuleTests
{
    [Theory]
    [InlineData(true, "11 12 13 14 15 16 17 21 22 23 2A 71 72 73 76 77 78 27 28 38 68 79 62 63 64 66 67 24 25 26 2B 74 75 39 69 A1 A2 A3 A4 A5 A6 A7 A8")]
    [InlineData(false, "31 34 33 35 36 32 37 51 52 53 54 55 43 46 AF 41 44 42 45")]
    public void A_kind_counts_against_the_limit_or_not(bool inside, string kinds) =>
        Assert.Equal(kinds.Split(' ').Order(StringComparer.Ordinal), KindRules.All.Where(rule => rule.InsideLimit == inside).Select(rule => rule.Kind).Order(StringComparer.Ordinal));

    [Fact]
    public void Short_stays_are_known() =>
        Assert.Equal("21 22 23 24 25 26 2A 2B", string.Join(' ', KindRules.All.Where(rule => rule.IsShortStay).Select(rule => rule.Kind).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("22", "22")]
    [InlineData("23", "22")]
    [InlineData("2A", "22")]
    [InlineData("2B", "25")]
    [InlineData("15", "15")]
    [InlineData("99", "99")]
    public void All_short_stays_with_medical_care_share_one_limit(string kind, string limitKind) => Assert.Equal(limitKind, KindRules.LimitKindOf(kind));

    [Fact]
    public void Every_kind_has_a_name_of_its_own_length() => Assert.All(KindRules.All, rule => Assert.NotEqual("", rule.Name));
}
