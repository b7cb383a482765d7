using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Masters;
using Xunit;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

public sealed class UnitPriceTests
{
    [Theory]
    [InlineData(RegionalGrade.Grade1, "11.40 11.10 10.90")]
    [InlineData(RegionalGrade.Grade2, "11.12 10.88 10.72")]
    [InlineData(RegionalGrade.Grade3, "11.05 10.83 10.68")]
    [InlineData(RegionalGrade.Grade4, "10.84 10.66 10.54")]
    [InlineData(RegionalGrade.Grade5, "10.70 10.55 10.45")]
    [InlineData(RegionalGrade.Grade6, "10.42 10.33 10.27")]
    [InlineData(RegionalGrade.Grade7, "10.21 10.17 10.14")]
    [InlineData(RegionalGrade.Other, "10.00 10.00 10.00")]
    public void Each_grade_has_its_price_for_each_share_of_labour(RegionalGrade grade, string prices)
    {
        var wanted = prices.Split(' ').Select(price => decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(wanted, new[] { LabourShare.Share70, LabourShare.Share55, LabourShare.Share45 }.Select(share => UnitPrices.National.Of(grade, share, November)!.Value));
    }

    [Fact]
    public void Ten_yen_stay_ten_yen_everywhere_without_a_share_of_labour() =>
        Assert.All(RegionalGrades.All, grade => Assert.Equal(10m, UnitPrices.National.Of(grade, LabourShare.None, November)));

    [Fact]
    public void Before_the_table_begins_there_is_no_price() =>
        Assert.Null(UnitPrices.National.Of(RegionalGrade.Grade1, LabourShare.Share70, new ServiceMonth(2024, 3)));

    [Fact]
    public void A_month_is_priced_with_the_newest_row_that_was_valid_in_it()
    {
        var prices = new UnitPrices([.. UnitPrices.National.Rows, new UnitPrice(RegionalGrade.Grade1, LabourShare.Share70, new DateOnly(2027, 4, 1), 11.50m)]);
        Assert.Equal(11.40m, prices.Of(RegionalGrade.Grade1, LabourShare.Share70, new ServiceMonth(2027, 3)));
        Assert.Equal(11.50m, prices.Of(RegionalGrade.Grade1, LabourShare.Share70, new ServiceMonth(2027, 4)));
    }

    [Theory]
    [InlineData("11 12 62 13 63 76 71 43 46 A1 A2 A3 A4 AF", 11.40)]
    [InlineData("14 64 16 66 72 74 73 75 68 69 77 79 21 24", 11.10)]
    [InlineData("15 78 22 23 2A 25 26 2B 33 35 27 36 28 32 37 38 39 51 54 52 53 55 A5 A6 A7 A8", 10.90)]
    [InlineData("31 34 17 67", 10.00)]
    public void Each_kind_has_the_price_of_its_group(string kinds, decimal price) =>
        Assert.All(kinds.Split(' '), kind => Assert.Equal(price, UnitPrices.National.OfKind(RegionalGrade.Grade1, kind, November)));

    [Fact]
    public void An_unknown_kind_has_no_price() => Assert.Null(UnitPrices.National.OfKind(RegionalGrade.Grade1, "99", November));
}
