namespace CarePlanCloud.Exchange.Tests;

public sealed class CliExplainTests
{
    [Fact]
    public void A_code_is_explained_in_both_languages_in_any_case_of_letters()
    {
        var answer = CliTool.Run("explain", "cpx-i003");
        var explained = FindingCodes.Explain(FindingCodes.TooLong)!;

        Assert.Equal((0, ""), (answer.Code, answer.Said));
        Assert.StartsWith("CPX-I003  エラー / error  R42", answer.Printed, StringComparison.Ordinal);
        Assert.Contains("文字数が多すぎます（…文字、上限…文字）。", answer.Printed, StringComparison.Ordinal);
        Assert.Contains(explained.Mend, answer.Printed, StringComparison.Ordinal);
        Assert.Contains($"  {explained.English}{Environment.NewLine}", answer.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void All_explains_every_code_and_leaves_no_placeholder()
    {
        var printed = CliTool.Run("explain", "--all").Printed;

        Assert.All(FindingCodes.All, code => Assert.Contains(Environment.NewLine + code + "  ", Environment.NewLine + printed, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\{\d", printed);
    }

    [Fact]
    public void An_unknown_code_exits_with_2_and_names_the_nearest()
    {
        var answer = CliTool.Run("explain", "CPX-R78", "CPX-I003");

        Assert.Equal(2, answer.Code);
        Assert.Contains(FindingCodes.TotalRowCount, answer.Said, StringComparison.Ordinal);
        Assert.Contains("CPX-I003", answer.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_begins_with_an_at_sign_is_a_word_and_no_list_of_arguments() =>
        Assert.StartsWith("@CPX: ", CliTool.Run("explain", "@CPX").Said, StringComparison.Ordinal);

    [Theory]
    [InlineData]
    [InlineData("--all", "CPX-I003")]
    public void Either_codes_or_all_must_be_asked_for(params string[] arguments) => Assert.Equal(2, CliTool.Run(["explain", .. arguments]).Code);
}
