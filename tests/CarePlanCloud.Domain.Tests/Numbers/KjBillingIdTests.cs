using CarePlanCloud.Domain.Numbers;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Numbers;

public sealed class KjBillingIdTests
{
    [Theory]
    [InlineData("KJ997000001101")]
    [InlineData("kj997000001101")]
    [InlineData("ＫＪ９９７０００００１１０１")]
    [InlineData("ｋｊ９９７０００００１１０１")]
    [InlineData(" KJ 9970000011 01 ")]
    [InlineData("KJ　9970000011　01")]
    public void However_it_is_typed_it_is_one_id(string typed) => Assert.Equal("KJ997000001101", KjBillingId.Normalise(typed));

    [Fact]
    public void Letters_after_KJ_are_kept_in_capitals() => Assert.Equal("KJ99A000007801", KjBillingId.Normalise("kj99a000007801"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("9970000011")]
    [InlineData("KJ99700000110")]
    [InlineData("KJ9970000011012")]
    [InlineData("KJ99700000110-")]
    [InlineData("AB997000001101")]
    [InlineData("KJ99700000110あ")]
    [InlineData("KJ997000001101\n")]
    public void What_cannot_be_an_id_is_none(string? typed) => Assert.Null(KjBillingId.Normalise(typed));
}
