using CarePlanCloud.Application.Reports.Typesetting;
using CsCheck;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reports;

public sealed class LineBreakingTests
{
    private const string NeverFirst = "、。」）ー々っゃ";
    private const string NeverLast = "「（";

    private static readonly string[] Characters =
        ["あ", "漢", "カ", "、", "。", "「", "」", "（", "）", "ー", "々", "っ", "ゃ", "1", "a", "-", " ", "\n", "𠮷", "ｶ"];

    [Theory]
    [InlineData("あいうえお、かき", 5, "あいうえ|お、かき")]
    [InlineData("あいうえ「かきく", 5, "あいうえ|「かきく")]
    [InlineData("あいうえおサービス", 6, "あいうえお|サービス")]
    [InlineData("電話099-555-0123へ", 6, "電話|099-555-0123|へ")]
    [InlineData("R8.11.1～R9.1.31", 7, "R8.11.1～|R9.1.31")]
    [InlineData("一行目\n\n三行目\r\n四", 9, "一行目||三行目|四")]
    [InlineData("", 9, "")]
    public void Lines_end_where_a_Japanese_line_may_end(string text, double ems, string lines) =>
        Assert.Equal(lines, string.Join('|', Break(text, ems)));

    [Fact]
    public void Lines_together_are_the_text_and_fit_the_column_and_keep_the_rules() =>
        Gen.Select(Gen.Int[0, Characters.Length - 1].Select(index => Characters[index]).Array[0, 60], Gen.Double[4, 12])
            .Sample((characters, ems) =>
            {
                var text = string.Concat(characters);
                var lines = Break(text, ems);

                Assert.Equal(text.Replace("\n", "", StringComparison.Ordinal), string.Concat(lines));
                Assert.All(lines, line => Assert.True(WidthOf(line.TrimEnd(' ')) <= ems + 1e-6));
                AssertRules(text, lines);
            });

    // Where a rule is broken there was no legal place in the whole line.
    private static void AssertRules(string text, IReadOnlyList<string> lines)
    {
        var at = 0;
        for (var i = 0; i < lines.Count - 1; i++)
        {
            at += lines[i].Length;
            if (text[at] == '\n')
            {
                at++;
                continue;
            }

            var isBroken = NeverFirst.Contains(lines[i + 1][0], StringComparison.Ordinal) || NeverLast.Contains(lines[i][^1], StringComparison.Ordinal);
            Assert.True(!isBroken || !Enumerable.Range(1, lines[i].Length - 1).Any(place => IsLegal(lines[i][place - 1], lines[i][place])));
        }
    }

    private static bool IsLegal(char before, char after) =>
        !NeverFirst.Contains(after, StringComparison.Ordinal) && !NeverLast.Contains(before, StringComparison.Ordinal)
        && !char.IsSurrogate(after) && (!IsLatin(before) || !IsLatin(after)) && after is not ' ';

    private static bool IsLatin(char character) => character is '1' or 'a' or '-';

    private static IReadOnlyList<string> Break(string text, double ems) => LineBreaking.Break(text, ems, WidthOf);

    private static double WidthOf(string text) => text.EnumerateRunes().Sum(character => character.IsAscii || character.Value is > 0xFF60 and < 0xFFA0 ? 0.5 : 1);
}
