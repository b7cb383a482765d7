using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Masters;
using Xunit;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

public sealed class BenefitLimitTests
{
    [Theory]
    [InlineData("2019-10", "5032 5032 10531 16765 19705 27048 30938 36217")]
    [InlineData("2026-11", "5032 5032 10531 16765 19705 27048 30938 36217")]
    [InlineData("2019-09", "5003 5003 10473 16692 19616 26931 30806 36065")]
    [InlineData("2014-04", "5003 5003 10473 16692 19616 26931 30806 36065")]
    public void Each_level_has_the_limit_of_its_time(string month, string limits) =>
        Assert.Equal(limits, string.Join(' ', CareLevels.All.Select(level => BenefitLimits.National.Of(level, ServiceMonth.Parse(month)))));

    [Fact]
    public void Before_the_table_begins_there_is_no_limit() => Assert.Null(BenefitLimits.National.Of(CareLevel.Care1, new ServiceMonth(2014, 3)));

    [Fact]
    public void The_heavier_level_of_a_month_sets_its_limit() =>
        Assert.Equal(27_048, BenefitLimits.National.OfHeaviest([CareLevel.Care2, CareLevel.Care3, CareLevel.Support2], November));

    [Theory]
    [InlineData("06 12 13 21 22 23 24 25")]
    public void Codes_of_levels_are_those_of_the_standard(string codes) =>
        Assert.Equal(codes.Split(' '), CareLevels.All.Select(level => level.Code()));

    [Theory]
    [InlineData("22", "要介護2")]
    [InlineData("06", "事業対象者")]
    [InlineData("13", "要支援2")]
    [InlineData("01", "")]
    [InlineData("", "")]
    public void A_code_has_a_name(string code, string name) => Assert.Equal(name, CareLevels.NameOf(code));
}
