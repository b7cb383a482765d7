using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Exchange.Tests.Damage;

/// <summary>One sample file cut into its items, each kept byte for byte, so that exactly one can be exchanged.</summary>
internal sealed class SampleFile
{
    private const int LineEnd = 2;
    private readonly byte[] _bytes;
    private readonly List<List<Range>> _rows = [];

    private SampleFile(SendingUnit unit, FileName name, Layout layout)
    {
        (Unit, Name, Layout, _bytes) = (unit, name, layout, unit.Files[0].Content.ToArray());
        Split();
    }

    public SendingUnit Unit { get; }

    public FileName Name { get; }

    public Layout Layout { get; }

    public int Rows => _rows.Count;

    /// <summary>Every sample whose kind has a layout.</summary>
    public static IEnumerable<string> All() =>
        from folder in Samples.Folders
        from file in Samples.Load(folder)
        where FileName.TryParse(file.Name, out var name, out _) && Layouts.LayoutCatalog.Current.Find(name!.RecordKind) is not null
        select $"{folder}/{file.Name}";

    public static SampleFile Open(string path)
    {
        var parts = path.Split('/');
        var file = Samples.Load(parts[0]).Single(file => file.Name == parts[1]);
        var unit = Assert.Single(ExchangeFiles.Group([file]));
        return new SampleFile(unit, unit.Key!, Layouts.LayoutCatalog.Current.Find(unit.Key!.RecordKind)!);
    }

    /// <summary>The item as it stands, quotes included.</summary>
    public ReadOnlySpan<byte> Verbatim(int row, Column column) => _bytes.AsSpan(_rows[row][column.Number - 1]);

    /// <summary>The item without its quotes.</summary>
    public string Value(int row, Column column)
    {
        var text = Ms932.Decode(Verbatim(row, column));
        return text.StartsWith('"') ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>
    /// What is noticed about a row and its two neighbours, with one item of the row exchanged. Farther rows say nothing about an item that
    /// its neighbours do not, except for sums; three rows instead of forty make the damage to every item affordable.
    /// </summary>
    public IReadOnlyList<Finding> ReadWith(int row, Column column, ReadOnlySpan<byte> verbatim)
    {
        var at = _rows[row][column.Number - 1];
        var end = _rows[Math.Min(row + 1, Rows - 1)][^1].End.Value + LineEnd;
        byte[] bytes = [.. _bytes.AsSpan(Start(row)..at.Start.Value), .. verbatim, .. _bytes.AsSpan(at.End.Value..end)];
        return ExchangeFiles.Read(Unit with { Files = [Unit.Files[0] with { Content = bytes }], Findings = [] }).Findings;
    }

    /// <summary>Physical line, in what <see cref="ReadWith"/> reads, on which the item starts.</summary>
    public int Line(int row, Column column) => 1 + _bytes.AsSpan(Start(row).._rows[row][column.Number - 1].Start.Value).Count((byte)'\n');

    private int Start(int row) => _rows[Math.Max(row - 1, 0)][0].Start.Value;

    // A second byte of MS932 is never a quote, a comma or a line end.
    private void Split()
    {
        var (row, start, quoted) = (new List<Range>(), 0, false);
        for (var i = 0; i < _bytes.Length; i++)
        {
            quoted ^= _bytes[i] == (byte)'"';
            if (quoted || _bytes[i] is not ((byte)',' or (byte)'\r'))
            {
                continue;
            }

            row.Add(start..i);
            if (_bytes[i] == (byte)'\r')
            {
                _rows.Add(row);
                row = [];
                i++;
            }

            start = i + 1;
        }

        Assert.All(_rows, items => Assert.Equal(Layout.Columns.Count, items.Count));
    }
}
