using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.ServiceSlips;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Testing.Papers;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reports;

/// <summary>第６表: days, marks, sums, eras and levels.</summary>
public sealed class SlipFormTests
{
    [Theory]
    [InlineData(2026, 11, 30)]
    [InlineData(2027, 2, 28)]
    [InlineData(2026, 12, 31)]
    public void Days_the_month_does_not_have_are_hatched_and_have_no_number(int year, int month, int days)
    {
        var paper = InventedSlips.Slip(new ServiceMonth(year, month)) with { Lines = [] };
        var text = Printing.Pdf(paper).Text();

        Assert.Contains(string.Concat(Enumerable.Range(1, days)) + "曜日", text, StringComparison.Ordinal);
        // Two rows of head and eight lines of two rows.
        Assert.Equal((31 - days) * 18, Printing.Marks<HatchMark>(paper).Count());
    }

    [Fact]
    public void Weekends_and_holidays_are_grey()
    {
        var grey = Printing.Marks<GreyMark>(InventedSlips.Slip() with { Lines = [] })
            .Where(mark => mark.Box.Width == SlipGrid.DayWidth).Select(mark => mark.Box.X).ToHashSet();
        var days = Enumerable.Range(1, 30).Where(day => grey.Contains(SlipGrid.Day(new Box(8, 0, 281, 9), day).X));

        // November 2026: 文化の日 on the 3rd, 勤労感謝の日 on the 23rd.
        Assert.Equal([1, 3, 7, 8, 14, 15, 21, 22, 23, 28, 29], days);
    }

    [Fact]
    public void Marks_stand_in_the_column_of_their_day_and_are_summed()
    {
        var paper = InventedSlips.Slip() with
        {
            Lines = [InventedSlips.Line("09:00～09:30", "身体介護１", "見本", new Dictionary<int, int> { [4] = 1, [9] = 2, [30] = 1 }) with
            {
                Actual = new Dictionary<int, int> { [4] = 1, [9] = 0 },
            }],
        };
        var pdf = Printing.Pdf(paper);
        var planned = pdf.Words(1).Single(word => word.Text == "身体介護１").Top - 2.5;

        Assert.Equal("2", RowText(9, planned));
        Assert.Equal("1", RowText(30, planned));
        Assert.Equal("", RowText(9, planned + 4.5));
        Assert.Equal("1", RowText(4, planned + 4.5));
        Assert.Contains("予定1214", pdf.Text(), StringComparison.Ordinal);
        Assert.Contains("実績11", pdf.Text(), StringComparison.Ordinal);

        string RowText(int day, double y) => pdf.TextIn(1, SlipGrid.Day(new Box(8, 0, 281, 9), day).X, y, SlipGrid.DayWidth, 4.5);
    }

    [Fact]
    public void Equipment_for_a_part_of_the_month_has_an_arrow_over_its_days_and_pro_rata_days_a_line()
    {
        var line = InventedSlips.Line(null, "車いす貸与", "見本", new Dictionary<int, int> { [16] = 1 }) with { Use = (16, 30) };
        var (without, with, prorated) = (Lines(line with { Use = null }), Lines(line), Lines(line with { ProRataDays = [16] }));
        var row = new Box(8, 0, 281, 9);

        var arrow = with.Except(without).ToList();
        Assert.Equal(SlipGrid.Day(row, 16).X + 0.5, arrow.Min(mark => mark.X1), 6);
        Assert.Equal(SlipGrid.Day(row, 30).Right - 0.5, arrow.Max(mark => mark.X2), 6);
        var under = Assert.Single(prorated.Except(with));
        Assert.InRange(under.X1, SlipGrid.Day(row, 16).X, SlipGrid.Day(row, 16).Right);
    }

    [Theory]
    [InlineData("2019-04-30", "平（平に〇）31年4月30日")]
    [InlineData("2019-05-01", "令（令に〇）元年5月1日")]
    [InlineData("1911-03-03", "明（明に〇）・大・昭44年3月3日")]
    [InlineData("1926-12-25", "明・大・昭（昭に〇）元年12月25日")]
    public void The_era_of_birth_is_ringed(string birth, string printed) =>
        Assert.Contains(printed, Text(InventedSlips.Slip() with { BirthDate = DateOnly.Parse(birth, System.Globalization.CultureInfo.InvariantCulture) }), StringComparison.Ordinal);

    [Fact]
    public void A_number_with_H_stands_in_the_ten_boxes() =>
        Assert.Contains("H000000001", Text(InventedSlips.Slip() with { InsuredNumber = "H000000001" }), StringComparison.Ordinal);

    [Fact]
    public void A_level_that_changes_inside_the_month_is_ringed_on_both_sides()
    {
        var text = Text(InventedSlips.Slip() with { CareLevel = "21", ChangedLevel = "23", ChangedOn = new(2026, 11, 16) });

        Assert.Contains("要介護状態区分１（１に〇）２３４５変更後要介護状態区分１２３（３に〇）４５変更日R8.11.16", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_without_a_month_is_the_empty_form()
    {
        var text = Text(new SlipPaper());

        Assert.Contains("年月分サービス利用票", text, StringComparison.Ordinal);
        Assert.Contains("日付" + string.Concat(Enumerable.Range(1, 31)), text, StringComparison.Ordinal);
        Assert.Equal(8, text.Split("予定実績").Length - 1);
    }

    [Fact]
    public void A_receiver_gets_its_name_a_reply_and_no_form_number()
    {
        var text = Text(InventedSlips.Slip() with { Receiver = new("見本ヘルパーステーション", "9970000029", "099-555-0111") });

        Assert.DoesNotContain("第６表", text, StringComparison.Ordinal);
        Assert.DoesNotContain("利用者確認", text, StringComparison.Ordinal);
        Assert.Contains("返送先FAX099-555-0111", text, StringComparison.Ordinal);
    }

    private static string Text(SlipPaper paper) => Printing.Pdf(paper).Text();

    private static List<LineMark> Lines(SlipPaperLine line) => [.. Printing.Marks<LineMark>(InventedSlips.Slip() with { Lines = [line] })];
}
