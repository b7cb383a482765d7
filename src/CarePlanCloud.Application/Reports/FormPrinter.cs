using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Calendar;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Reports;

/// <summary>Prints forms to PDF. The font is read once, with the first form.</summary>
public sealed class FormPrinter(IOptions<PaperOptions> options, TimeProvider clock)
{
    // Millimetres from the lower edge: machines do not print the last four.
    private const double FaxNumberAbove = 4.5;

    private readonly Lazy<PaperFont> _font = new(() => PaperFont.Load(options.Value.FontFile));

    /// <summary>One document or a batch, in the given order.</summary>
    /// <param name="issuedBy">The office that prints: name and time stand at the foot of each page; null leaves the foot empty.</param>
    /// <param name="progress">Told after each document.</param>
    /// <param name="numbersThrough">What goes out in one call of the telephone is numbered from the first page to the last, so that a lost one is missed.</param>
    /// <exception cref="InvalidOperationException">Nothing to print.</exception>
    public PrintedForms Print(
        IReadOnlyList<Paper> papers, string? issuedBy = null, IProgress<PrintProgress>? progress = null, bool numbersThrough = false,
        CancellationToken cancellation = default)
    {
        if (papers.Count == 0)
        {
            throw new InvalidOperationException("A printing needs at least one document.");
        }

        var now = clock.NowInJapan();
        var booklets = new List<Booklet>(papers.Count);
        var missing = new List<MissingCharacter>();
        foreach (var paper in papers)
        {
            cancellation.ThrowIfCancellationRequested();
            var booklet = new Booklet(new Typesetter(_font.Value), issuedBy is null ? null : Stamp(now, issuedBy));
            paper.Compose(booklet);
            booklets.Add(booklet);
            missing.AddRange(booklet.Typesetter.Missing
                .Select(found => new MissingCharacter(paper.FormTitle, paper.ClientName, found.Item, found.Character)));
            progress?.Report(new PrintProgress(booklets.Count, papers.Count));
        }

        if (numbersThrough)
        {
            NumberThrough([.. booklets.SelectMany(booklet => booklet.Sheets.Select(sheet => new Pen(booklet.Typesetter, sheet)))]);
        }

        var pdf = PdfFile.Write(TitleOf(papers), now, _font.Value, [.. booklets.SelectMany(booklet => booklet.Sheets)]);
        return new PrintedForms(pdf, [.. booklets.Select(booklet => booklet.Sheets.Count)], missing);
    }

    internal IReadOnlyList<Booklet> Compose(params IReadOnlyList<Paper> papers) =>
        [.. papers.Select(paper =>
        {
            var booklet = new Booklet(new Typesetter(_font.Value), null);
            paper.Compose(booklet);
            return booklet;
        })];

    private static void NumberThrough(IReadOnlyList<Pen> pages)
    {
        foreach (var (pen, number) in pages.Select((pen, index) => (pen, $"FAX {index + 1}/{pages.Count}")))
        {
            pen.Write(number, (pen.Sheet.Width - pen.Typesetter.WidthOf(number, Sizes.Smallest)) / 2, pen.Sheet.Height - FaxNumberAbove, Sizes.Smallest);
        }
    }

    private static string Stamp(DateTimeOffset now, string issuedBy) =>
        $"{Wareki.Of(DateOnly.FromDateTime(now.DateTime)).Long} {now:HH:mm} 印刷　{issuedBy}";

    // No client's name: the title is what a browser shows on its tab.
    private static string TitleOf(IReadOnlyList<Paper> papers) =>
        string.Join('・', papers.Select(paper => paper.FormTitle).Distinct().Take(3));
}
