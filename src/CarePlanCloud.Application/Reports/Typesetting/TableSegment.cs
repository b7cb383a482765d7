namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>Rows that stand on one page, with the heights they need there.</summary>
internal sealed class TableSegment
{
    private readonly double[] _heights;

    public TableSegment(IReadOnlyList<TableRow> rows, int first, int last, TableTexts texts)
    {
        (First, Last) = (first, last);
        Parts = [.. PartsOf(rows, first, last, texts)];
        _heights = [.. rows.Skip(first).Take(last - first + 1).Select((row, index) => index == 0 && texts.IsSplit ? 0 : row.LeastHeight)];
        // Short spans first: what a row needs by itself helps the cells that cover it.
        foreach (var part in Parts.OrderBy(part => part.Last - part.First))
        {
            var painted = texts.PaintHeightOf(part.Cell);
            var missing = painted + part.Text.Height + (part.Text.Lines.Count > 0 ? 2 * Sizes.Padding : 0) - HeightOf(part);
            if (missing > 0 && (painted > 0 || part.Text.Lines.Count > 0))
            {
                _heights[part.Last - first] += missing;
            }
        }
    }

    public int First { get; }

    public int Last { get; }

    public IReadOnlyList<TablePart> Parts { get; }

    public double Height => _heights.Sum();

    public double TopOf(int row) => _heights.Take(row - First).Sum();

    public double HeightOf(TablePart part) => _heights.Skip(part.First - First).Take(part.Last - part.First + 1).Sum();

    private static IEnumerable<TablePart> PartsOf(IReadOnlyList<TableRow> rows, int first, int last, TableTexts texts)
    {
        for (var row = 0; row <= last; row++)
        {
            foreach (var cell in rows[row].Cells)
            {
                var end = row + cell.Rows - 1;
                if (end >= first)
                {
                    yield return new TablePart(cell, Math.Max(row, first), Math.Min(end, last), texts.Of(cell, row < first));
                }
            }
        }
    }
}

/// <summary>What of a cell stands on one page.</summary>
internal sealed record TablePart(TableCell Cell, int First, int Last, TextBlock Text);
