using CarePlanCloud.Domain.Units;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Units;

public sealed class RoundingTests
{
    [Theory]
    [InlineData(244, 125, 305)]
    [InlineData(387, 125, 484)]
    [InlineData(163, 150, 245)]
    [InlineData(679, 70, 475)]
    [InlineData(10, 95, 10)]
    [InlineData(10, 94, 9)]
    public void A_percentage_of_units_is_rounded_half_up(int units, int percent, int rounded) => Assert.Equal(rounded, Rounding.Percent(units, percent));

    [Theory]
    [InlineData(6_840, 287, 1_963)]
    [InlineData(400, 21, 8)]
    [InlineData(2_132, 21, 45)]
    [InlineData(1_005, -100, -101)]
    [InlineData(1_004, -100, -100)]
    public void A_rate_is_rounded_half_up_and_a_reduction_by_its_amount(int units, int rate, int rounded) => Assert.Equal(rounded, Rounding.PerThousand(units, rate));

    [Theory]
    [InlineData(3_505, 1035, 36_276)]
    [InlineData(505, 1035, 5_226)]
    [InlineData(19_705, 1105, 217_740)]
    [InlineData(36_217, 1140, 412_873)]
    public void Yen_are_cut_off(int units, int hundredths, long yen) => Assert.Equal(yen, Rounding.Yen(units, hundredths / 100m));

    [Theory]
    [InlineData(100_354, 90, 90_318)]
    [InlineData(99, 70, 69)]
    [InlineData(99, 0, 0)]
    public void What_the_insurance_pays_is_cut_off(long cost, int percent, long yen) => Assert.Equal(yen, Rounding.YenPercent(cost, percent));

    [Fact]
    public void A_fixed_fee_is_shared_by_units_and_cut_off() => Assert.Equal(2_906, Rounding.YenShare(777, 1_500, 401));

    [Theory]
    [InlineData(830, 450, 900, 415)]
    [InlineData(13, 1, 2, 7)]
    [InlineData(13, 0, 0, 0)]
    public void A_share_of_units_is_rounded_half_up(int whole, int share, int of, int rounded) => Assert.Equal(rounded, Rounding.Share(whole, share, of));
}
