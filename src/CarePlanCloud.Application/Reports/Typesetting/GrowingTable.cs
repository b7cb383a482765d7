using CarePlanCloud.Application.Reports.Drawing;

namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>
/// A table whose rows grow with their texts. Pages break between rows; a row taller than a page is split between lines. A cell over
/// several rows that crosses a page repeats its text there, followed by （続き）.
/// </summary>
/// <param name="headRows">How many of the rows are the column head, repeated on each page.</param>
/// <param name="splitsAnyRow">For forms of long texts: a box goes on overleaf instead of leaving half a page empty.</param>
internal sealed class GrowingTable(
    Typesetter typesetter, IReadOnlyList<double> widths, IReadOnlyList<TableRow> rows, int headRows = 0, bool splitsAnyRow = false,
    double outerRule = Sizes.OuterRule)
{
    private const double Tolerance = 1e-6;

    // A head does not stand at the foot of a page by itself.
    private const double KeptWithHead = 12;

    // Less room than this is left empty when a row has to be split anyway.
    private const double WorthSplitting = 30;

    private readonly TableTexts _texts = new(typesetter, widths);

    /// <summary>How many rows stand on the last page.</summary>
    public int RowsOnLastPage { get; private set; }

    /// <summary>Draws all rows.</summary>
    /// <param name="nextPage">Begins a page with all that is repeated on it.</param>
    /// <returns>Where the table ended.</returns>
    public Place Draw(double left, Place place, Func<Place> nextPage)
    {
        var head = headRows == 0 ? 0 : new TableSegment(rows, 0, headRows - 1, _texts).Height;
        if (headRows > 0 && place.Free < head + KeptWithHead)
        {
            place = nextPage();
        }

        var (row, isFresh, tableTop) = (headRows, false, place.Top);
        place = DrawHead(left, place);
        var pageTop = place.Top;
        RowsOnLastPage = 0;
        while (row < rows.Count)
        {
            var (segment, fits) = Largest(row, place.Free);
            if (fits)
            {
                Draw(segment, left, place);
                place = place with { Top = place.Top + segment.Height };
                RowsOnLastPage += segment.Last - row + 1;
                row = segment.Last + 1;
                _texts.Forget();
                continue;
            }

            var isTaller = segment.Height > place.Bottom - pageTop;
            if ((isFresh && place.Top <= pageTop + Tolerance) || (place.Free >= WorthSplitting && (splitsAnyRow || isTaller)))
            {
                Split(segment, left, place);
                place = place with { Top = place.Bottom };
            }

            Close(place.Pen, left, tableTop, place.Top);
            place = nextPage();
            tableTop = place.Top;
            place = DrawHead(left, place);
            (pageTop, isFresh, RowsOnLastPage) = (place.Top, true, 0);
        }

        Close(place.Pen, left, tableTop, place.Top);
        return place;
    }

    private Place DrawHead(double left, Place place)
    {
        if (headRows == 0)
        {
            return place;
        }

        var segment = new TableSegment(rows, 0, headRows - 1, _texts);
        Draw(segment, left, place);
        return place with { Top = place.Top + segment.Height };
    }

    private void Close(Pen pen, double left, double top, double bottom)
    {
        if (bottom > top)
        {
            pen.Frame(new Box(left, top, widths.Sum(), bottom - top), outerRule);
        }
    }

    // As many rows as fit; when not even one does, that one.
    private (TableSegment Segment, bool Fits) Largest(int first, double free)
    {
        var best = new TableSegment(rows, first, first, _texts);
        if (best.Height > free + Tolerance)
        {
            return (best, false);
        }

        for (var last = first + 1; last < rows.Count; last++)
        {
            var longer = new TableSegment(rows, first, last, _texts);
            if (longer.Height > free + Tolerance)
            {
                break;
            }

            best = longer;
        }

        return (best, true);
    }

    private void Draw(TableSegment segment, double left, Place place)
    {
        foreach (var part in segment.Parts)
        {
            DrawCell(place.Pen, part.Cell, _texts.BoxOf(part.Cell, left, place.Top + segment.TopOf(part.First), segment.HeightOf(part)), part.Text);
        }

        for (var row = segment.First; row <= segment.Last; row++)
        {
            if (rows[row].RuleAbove > Sizes.InnerRule)
            {
                var y = place.Top + segment.TopOf(row);
                place.Pen.Line(left, y, left + widths.Sum(), y, rows[row].RuleAbove);
            }
        }
    }

    // What fits of each cell; the rest is remembered for the next page.
    private void Split(TableSegment segment, double left, Place place)
    {
        foreach (var part in segment.Parts)
        {
            var shown = part.Text.First(part.Text.LinesWithin(place.Free - _texts.PaintHeightOf(part.Cell) - (2 * Sizes.Padding)));
            DrawCell(place.Pen, part.Cell, _texts.BoxOf(part.Cell, left, place.Top, place.Free), shown);
            _texts.Consume(part.Cell, shown.Lines.Count);
        }
    }

    private void DrawCell(Pen pen, TableCell cell, Box box, TextBlock text)
    {
        if (cell.IsLabel)
        {
            pen.Grey(box);
        }

        if (cell.HasFrame)
        {
            pen.Frame(box);
        }

        var painted = _texts.PaintHeightOf(cell);
        if (!_texts.HasBegun(cell))
        {
            cell.Paint?.Invoke(pen, painted > 0 ? box.Top(text.IsEmpty ? box.Height : painted) : box);
        }

        pen.Write(text, box.Below(painted).Inset(Sizes.Padding), cell.Across, cell.Down, cell.Item);
    }
}
