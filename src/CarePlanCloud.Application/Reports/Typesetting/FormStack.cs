using CarePlanCloud.Application.Reports.Drawing;

namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>A form built of tables and headings, one below the other, over as many pages as they need.</summary>
internal sealed class FormStack(Typesetter typesetter, double left, Func<Place> nextPage)
{
    private const double HeadingHeight = 5.5;

    // A heading never stands at the foot of a page by itself.
    private const double KeptWithHeading = 20;

    private Place _place = nextPage();

    public Place Place => _place;

    public void NextPage() => _place = nextPage();

    public void Table(IReadOnlyList<double> widths, params IReadOnlyList<TableRow> rows) => Table(0, widths, rows);

    public void Table(int headRows, IReadOnlyList<double> widths, params IReadOnlyList<TableRow> rows) =>
        _place = new GrowingTable(typesetter, widths, rows, headRows, splitsAnyRow: true, Sizes.InnerRule).Draw(left, _place, nextPage);

    public void Heading(string text)
    {
        if (_place.Free < KeptWithHeading)
        {
            NextPage();
        }

        _place.Pen.Lines(new Box(left, _place.Top, 120, HeadingHeight), Sizes.Entry, Across.Left, text);
        Skip(HeadingHeight);
    }

    public void Skip(double height) => _place = _place with { Top = _place.Top + height };
}
