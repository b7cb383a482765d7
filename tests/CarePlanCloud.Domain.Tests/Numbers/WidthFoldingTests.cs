using CarePlanCloud.Domain.Numbers;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Numbers;

public sealed class WidthFoldingTests
{
    [Theory]
    [InlineData("ＫＪ９９", "KJ99")]
    [InlineData("ﾐﾎﾝ", "ミホン")]
    [InlineData("𠮷", "𠮷")]
    public void Width_does_not_matter(string typed, string folded) => Assert.Equal(folded, typed.FoldWidth());

    [Theory]
    [InlineData(0xFFFE)]
    [InlineData(0xD800)]
    [InlineData(0xDFFF)]
    public void What_is_no_character_is_no_fault(int code) => Assert.Equal("a\uFFFDb", $"a{(char)code}b".FoldWidth());
}
