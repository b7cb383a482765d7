using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Testing;
using CarePlanCloud.Testing.Papers;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reports;

/// <summary>A printing as a whole: several documents, their pages, the stamp, the fonts of the table.</summary>
public sealed class PrintingTests
{
    [Fact]
    public void Several_documents_become_one_file_each_with_its_own_page_numbers()
    {
        var printed = Printing.Print(InventedSlips.LongSlip(45), InventedPlans.Overview(), InventedPrevention.Profile());
        var pdf = new PrintedPdf(printed.Pdf);

        Assert.Equal([3, 1, 2], printed.Pages);
        Assert.Equal(6, pdf.PageSizes().Count);
        Assert.EndsWith("1/1", pdf.Text(4), StringComparison.Ordinal);
        Assert.EndsWith("2/2", pdf.Text(6), StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_told_after_each_document()
    {
        var told = new Told();

        Printing.Printer.Print([InventedSlips.Slip(), InventedSlips.Slip(), InventedBenefits.Sheet()], progress: told);

        Assert.Equal([new(1, 3), new(2, 3), new(3, 3)], told.All);
    }

    [Fact]
    public void A_cancelled_printing_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => Printing.Printer.Print([InventedSlips.Slip()], cancellation: source.Token));
    }

    [Fact]
    public void The_foot_tells_when_and_by_whom_unless_it_is_switched_off()
    {
        Assert.Contains("令和8年12月1日09:00印刷" + Printing.Office, Printing.Pdf(InventedSlips.Slip()).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("印刷", new PrintedPdf(Printing.Printer.Print([InventedSlips.Slip()]).Pdf).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_paper_at_the_same_time_is_the_same_file() =>
        Assert.Equal(Printing.Print(InventedSlips.Slip()).Pdf, Printing.Print(InventedSlips.Slip()).Pdf);

    [Fact]
    public void The_title_of_the_file_names_no_client() =>
        Assert.DoesNotContain("見本", Printing.Pdf(InventedSlips.Slip()).Info(), StringComparison.Ordinal);

    [Fact]
    public void A_name_shrinks_to_eight_points_and_then_wraps()
    {
        var typesetter = Printing.Typesetter();

        Assert.Equal((1, 10.0), Set("見本花子", 30));
        Assert.Equal((1, 8.5), Set("見本見本見本見本", 24.2));
        Assert.Equal((2, 8.0), Set("見本見本見本見本見本見本", 24.2));

        (int Lines, double Points) Set(string text, double width)
        {
            var block = typesetter.Fit(text, 10, width);
            return (block.Lines.Count, block.Points);
        }
    }

    [Fact]
    public void A_row_grows_with_its_tallest_cell_and_a_covering_cell_lengthens_its_last_row()
    {
        var rows = new[]
        {
            new TableRow(5, [new(0, "一\n二\n三\n四\n五\n六") { Rows = 2 }, new(1, "右")]),
            new TableRow(5, [new(1, "下")]),
        };
        var booklet = new Booklet(Printing.Typesetter(), null);
        var pen = booklet.NewSheet(PaperSize.A4Portrait);

        var end = new GrowingTable(booklet.Typesetter, [20, 20], rows).Draw(10, new Place(pen, 20, 280), () => throw new InvalidOperationException());

        var frames = booklet.Sheets[0].Marks.OfType<FrameMark>().Select(frame => frame.Box).ToList();
        Assert.Contains(new Box(30, 20, 20, 5), frames);
        Assert.Contains(frames, frame => frame.X == 10 && frame.Y == 20 && Math.Abs(frame.Bottom - end.Top) < 1e-6);
        Assert.True(end.Top - 20 > 6 * 3.1);
    }

    private sealed class Told : IProgress<PrintProgress>
    {
        public List<PrintProgress> All { get; } = [];

        public void Report(PrintProgress value) => All.Add(value);
    }
}
