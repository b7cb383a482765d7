using CarePlanCloud.Application.Reports.Drawing;

namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>The wrapped texts of a table, each wrapped once, and how far a split cell has been printed.</summary>
internal sealed class TableTexts(Typesetter typesetter, IReadOnlyList<double> widths)
{
    // A repeated text that is taller would push the new page's own rows away; then the word alone must do.
    private const double TallestRepeat = 60;
    private const string Continued = "（続き）";

    private readonly Dictionary<TableCell, TextBlock> _whole = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TableCell, TextBlock> _repeated = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TableCell, int> _consumed = new(ReferenceEqualityComparer.Instance);

    public Box BoxOf(TableCell cell, double left, double top, double height) =>
        new(left + widths.Take(cell.Column).Sum(), top, widths.Skip(cell.Column).Take(cell.Columns).Sum(), height);

    public TextBlock Of(TableCell cell, bool isRepeated)
    {
        if (cell.IsLabel)
        {
            return Whole(cell);
        }

        if (isRepeated)
        {
            return Repeated(cell);
        }

        var consumed = _consumed.GetValueOrDefault(cell);
        // Said to its end, but its rows go on.
        var isOver = consumed > 0 && consumed >= Whole(cell).Lines.Count;
        return isOver && cell.Rows > 1 ? Repeated(cell) : Whole(cell).From(consumed);
    }

    public void Consume(TableCell cell, int lines)
    {
        _consumed[cell] = _consumed.GetValueOrDefault(cell) + lines;
    }

    public double PaintHeightOf(TableCell cell) => HasBegun(cell) ? 0 : cell.PaintHeight;

    public bool HasBegun(TableCell cell) => _consumed.ContainsKey(cell);

    /// <summary>The split row is over.</summary>
    public void Forget() => _consumed.Clear();

    public bool IsSplit => _consumed.Count > 0;

    private TextBlock Whole(TableCell cell) => Cached(_whole, cell, () => Wrap(cell, cell.Text));

    private TextBlock Repeated(TableCell cell) => Cached(_repeated, cell, () =>
    {
        if (Whole(cell).IsEmpty)
        {
            return TextBlock.Empty;
        }

        var whole = Wrap(cell, cell.Text + Continued);
        if (!whole.Lines[^1].EndsWith(Continued, StringComparison.Ordinal))
        {
            whole = Wrap(cell, $"{cell.Text}\n{Continued}");
        }

        return whole.Height <= TallestRepeat ? whole : Wrap(cell, Continued);
    });

    private static TextBlock Cached(Dictionary<TableCell, TextBlock> cache, TableCell cell, Func<TextBlock> make)
    {
        if (!cache.TryGetValue(cell, out var block))
        {
            cache[cell] = block = make();
        }

        return block;
    }

    private TextBlock Wrap(TableCell cell, string? text) =>
        typesetter.Wrap(text, cell.Points, BoxOf(cell, 0, 0, 0).Width - (2 * Sizes.Padding));
}
