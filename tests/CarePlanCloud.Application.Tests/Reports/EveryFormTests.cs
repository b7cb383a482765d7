using CarePlanCloud.Application.Reports.ClientProfiles;
using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reports;

/// <summary>What holds for every printed form, however full it is.</summary>
public sealed class EveryFormTests
{
    [Theory]
    [MemberData(nameof(AllForms.Names), MemberType = typeof(AllForms))]
    public void Paper_is_A4_lying_or_for_the_profile_standing(string name)
    {
        var paper = AllForms.Papers[name];
        var expected = paper is ProfilePaper ? (210, 297) : (297, 210);

        Assert.All(Printing.Pdf(paper).PageSizes(), size => Assert.Equal(expected, ((int)Math.Round(size.Width), (int)Math.Round(size.Height))));
    }

    [Theory]
    [MemberData(nameof(AllForms.Names), MemberType = typeof(AllForms))]
    public void Each_page_says_which_of_how_many_it_is(string name)
    {
        var pdf = Printing.Pdf(AllForms.Papers[name]);
        var sizes = pdf.PageSizes();

        Assert.All(sizes, (size, index) =>
        {
            var number = Assert.Single(pdf.Words(index + 1), word => word.Text == $"{index + 1}/{sizes.Count}" && word.Top > size.Height - 16);
            Assert.InRange(number.Right, size.Width - 13, size.Width - 7);
        });
    }

    [Theory]
    [MemberData(nameof(AllForms.Names), MemberType = typeof(AllForms))]
    public void No_type_is_smaller_than_eight_points(string name)
    {
        var sizes = Printing.Pdf(AllForms.Papers[name]).FontSizes();

        Assert.Equal(14, sizes.Max());
        Assert.Equal(8, sizes.Min());
    }

    [Theory]
    [MemberData(nameof(AllForms.Names), MemberType = typeof(AllForms))]
    public void The_one_font_travels_along_and_stays_small(string name)
    {
        var printed = Printing.Print(AllForms.Papers[name]);
        var font = Assert.Single(new PrintedPdf(printed.Pdf).Fonts());

        Assert.Contains("IPAexGothic", font.Name, StringComparison.Ordinal);
        Assert.True(font.IsEmbedded);
        Assert.InRange(printed.Pdf.Length, 10_000, 150_000);
    }

    [Theory]
    [MemberData(nameof(AllForms.Names), MemberType = typeof(AllForms))]
    public void No_text_leaves_the_printable_part_of_the_page(string name) =>
        Assert.All(Printing.Sheets(AllForms.Papers[name]), sheet => Assert.All(sheet.Marks.OfType<TextMark>(), text =>
        {
            Assert.InRange(text.X, 7, sheet.Width - 7);
            Assert.InRange(text.X + Printing.Font.WidthOf(text.Text.TrimEnd(), text.Points), 7, sheet.Width - 7);
            Assert.InRange(text.Baseline, 9, sheet.Height - 5);
        }));

    [Theory]
    [MemberData(nameof(AllForms.Names), MemberType = typeof(AllForms))]
    public void No_two_lines_of_text_lie_on_each_other(string name) =>
        Assert.All(Printing.Sheets(AllForms.Papers[name]), sheet =>
        {
            var lines = sheet.Marks.OfType<TextMark>().Where(text => !string.IsNullOrWhiteSpace(text.Text)).Select(BoxOf).ToList();
            var clash = lines.SelectMany((one, index) => lines.Skip(index + 1).Where(other => Overlap(one.Box, other.Box)).Select(other => $"{one.Text} / {other.Text}"));
            Assert.Empty(clash);
        });

    [Theory]
    [MemberData(nameof(AllForms.Names), MemberType = typeof(AllForms))]
    public void A_ring_encloses_the_chosen_words_and_nothing_else(string name)
    {
        var paper = AllForms.Papers[name];
        var (pdf, sheets) = (Printing.Pdf(paper), Printing.Sheets(paper));

        Assert.All(sheets, (sheet, index) => Assert.All(sheet.Marks.OfType<EllipseMark>(), ring =>
        {
            var inside = pdf.TextIn(index + 1, ring.Box.X, ring.Box.Y, ring.Box.Width, ring.Box.Height);
            Assert.Matches(@"^(.+)（\1に〇）$", inside);
        }));
    }

    private static (string Text, Box Box) BoxOf(TextMark text)
    {
        var em = text.Points * 25.4 / 72;
        return (text.Text, new Box(text.X, text.Baseline - (0.88 * em), Printing.Font.WidthOf(text.Text.Trim(), text.Points), em));
    }

    // A little closeness is allowed: brackets have half an em of white.
    private static bool Overlap(Box one, Box other) =>
        one.X + 1.5 < other.Right && other.X + 1.5 < one.Right && one.Y + 0.4 < other.Bottom && other.Y + 0.4 < one.Bottom;
}
