using CarePlanCloud.Domain.Clients;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Clients;

public sealed class LikenessTests
{
    private static readonly PersonTraits Taro = new("990011", "0000123456", "見本太郎", "ミホンタロウ", new DateOnly(1940, 1, 2));

    [Theory]
    [InlineData("0000123457", LikenessReason.OneDigit)]
    [InlineData("H000123456", LikenessReason.OneDigit)]
    [InlineData("0000124356", LikenessReason.TwoSwapped)]
    [InlineData("123456", LikenessReason.LeadingZeros)]
    [InlineData("1234560000", LikenessReason.LeadingZeros)]
    public void A_typing_slip_in_the_number_is_worth_a_look(string number, LikenessReason reason)
    {
        var likeness = Likeness.Between(Nobody(number), Taro);
        Assert.Equal([reason], likeness.Reasons);
        Assert.InRange(likeness.Score, Likeness.WorthALook, 60);
    }

    [Theory]
    [InlineData("0000123478")]
    [InlineData("0000654321")]
    [InlineData("0000000000")]
    [InlineData("0000132465")]
    public void Another_number_is_another_number(string number) => Assert.Empty(Likeness.Between(Nobody(number), Taro).Reasons);

    [Fact]
    public void The_same_number_of_another_insurer_is_likely() =>
        Assert.Equal([LikenessReason.OtherInsurer], Likeness.Between(Nobody("0000123456") with { InsurerNumber = "990029" }, Taro).Reasons);

    [Fact]
    public void A_birth_date_alone_is_not_enough_and_everything_together_is_not_certainty()
    {
        Assert.True(Likeness.Between(Nobody("0000999999") with { BirthDate = Taro.BirthDate }, Taro).Score < Likeness.WorthALook);
        Assert.Equal(99, Likeness.Between(Taro with { InsurerNumber = "990029" }, Taro).Score);
    }

    [Fact]
    public void Whoever_is_more_alike_comes_first()
    {
        var slip = Likeness.Between(Nobody("0000123457"), Taro).Score;
        Assert.True(Likeness.Between(Nobody("0000123457") with { Kana = Taro.Kana }, Taro).Score > slip);
    }

    private static PersonTraits Nobody(string number) => new("990011", number, "", "", null);
}
