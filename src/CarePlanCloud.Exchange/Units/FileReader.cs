using CarePlanCloud.Exchange.Csv;
using CarePlanCloud.Exchange.Findings;
using CarePlanCloud.Exchange.Layouts;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Exchange.Units;

/// <summary>One file's bytes to records: every row is either a record or refused with a finding.</summary>
internal sealed class FileReader
{
    private const int ProgressStep = 5_000;
    private readonly RawFile _file;
    private readonly FileName _name;
    private readonly Layout _layout;
    private readonly Layout _current;
    private readonly int[] _places;
    private readonly FindingSink _sink;
    private readonly VersionCheck _version;
    private readonly LineCheck _lines;
    private readonly WidthCheck _widths;
    private readonly ItemReader _items;
    private readonly List<Record> _records = [];
    private readonly bool[] _clean;
    private readonly Dictionary<int, int> _refusedWidths = [];
    private readonly RowStore _rows;
    private bool _rowAbove;
    private int _refused;

    /// <param name="file">The bytes.</param>
    /// <param name="name">Its parsed name.</param>
    /// <param name="layout">The table of the file's own revision. Records follow the table of today, whose other items stay empty.</param>
    /// <param name="sink">Takes the findings.</param>
    public FileReader(RawFile file, FileName name, Layout layout, FindingSink sink)
    {
        (_file, _name, _layout, _sink) = (file, name, layout, sink);
        _current = LayoutCatalog.Current.Find(layout.RecordKind)!;
        _places = [.. layout.Columns.Select(column => _current.Index(column.Name))];
        _version = new VersionCheck(file.Name, LayoutCatalog.Of(name.Revision).Revision, layout.Columns[0], sink);
        _lines = new LineCheck(file.Name, sink);
        _widths = new WidthCheck(file.Name, layout, sink);
        _items = new ItemReader(file.Name, sink);
        _clean = new bool[layout.Columns.Count];
        _rows = new RowStore(_current);
    }

    /// <summary>Null when the bytes are no CSV at all; then there is a finding.</summary>
    public ExchangeFile? Read(Action<int>? rows)
    {
        if (TextSource.Open(_file, _sink) is not { } source)
        {
            return null;
        }

        using var reader = new RecordReader(source.Text, _layout.Columns.Count);
        var characters = new CharacterCheck(_file, source, _sink);
        while (reader.Next())
        {
            characters.Before(reader, _layout);
            ReadRow(reader);
            if (_records.Count % ProgressStep == ProgressStep - 1)
            {
                rows?.Invoke(_records.Count);
            }
        }

        characters.Rest();
        foreach (var broken in reader.Broken)
        {
            _refused++;
            _sink.Add(FindingCodes.BrokenQuotes, _file.Name, broken.Line, facts: broken.LastLine == broken.Line ? $"{broken.Line}行目" : $"{broken.Line}～{broken.LastLine}行目");
        }

        Conclude(source);
        return new ExchangeFile(_name, _current, _records, _refused) { SourceLayout = _layout, ReceivedName = _file.Name };
    }

    private void ReadRow(RecordReader reader)
    {
        if (!reader.HasContent)
        {
            _lines.Hollow(reader);
            _rowAbove = false;
            return;
        }

        _lines.Ended(reader);
        if (_records.Count == 0 && _refused == 0 && IsHeader(reader))
        {
            _sink.Add(FindingCodes.HeaderLine, _file.Name, reader.Line);
            return;
        }

        if (!_widths.Accepts(reader))
        {
            _refused++;
            _refusedWidths[reader.FieldCount] = _refusedWidths.GetValueOrDefault(reader.FieldCount) + 1;
            _sink.Add(FindingCodes.ColumnCount, _file.Name, reader.Line, facts: [reader.FieldCount, _layout.Columns.Count]);
            _rowAbove = false;
            return;
        }

        _records.Add(new Record(_rows, ReadItems(reader), reader.Line));
        _rowAbove = true;
    }

    private int ReadItems(RecordReader reader)
    {
        // The row starts as a copy of the one above: a repeated item needs neither a new string nor a new check.
        var row = _rows.Add();
        if (row == 0)
        {
            FillAbsent();
        }

        for (var i = 0; i < _clean.Length; i++)
        {
            if (_rowAbove && _clean[i] && reader.RepeatsRowAbove(i))
            {
                continue;
            }

            var column = _layout.Columns[i];
            var value = reader.Item(i);
            // An odd version is counted row by row.
            _clean[i] = _items.Read(reader, column, ref value) && (column.Kind != ColumnKind.Version || value == column.Constant);
            Keep(row, _places[i], column.Kind == ColumnKind.Version ? _version.Read(value, reader.Line) : value);
        }

        return row;
    }

    // A bad item is read anew in every row, for its finding; that is no reason to keep it as often.
    private void Keep(int row, int place, string value)
    {
        if (row == 0 || _rows[row, place] != value)
        {
            _rows.Set(row, place, value);
        }
    }

    // Items that the file's revision does not have; every further row copies them.
    private void FillAbsent()
    {
        foreach (var column in _current.Columns.Where(column => !_layout.Has(column.Name)))
        {
            _rows.Set(0, column.Index, "");
        }
    }

    // A data row begins with two numbers, whatever became of them; a header names them.
    private static bool IsHeader(RecordReader reader) => reader.FieldCount > 1 && IsName(reader.Item(0)) && IsName(reader.Item(1));

    private static bool IsName(string item) => item.Any(char.IsLetter) && !item.Any(char.IsDigit) && !item.StartsWith('#');

    private void Conclude(TextSource source)
    {
        _lines.Conclude();
        _widths.Conclude();
        _version.Conclude();
        ExcelTraces.Conclude(_file.Name, source.Text.Span, _sink);
        if (_records.Count + _refused == 0)
        {
            _sink.Add(FindingCodes.NoRows, _file.Name);
        }

        if (_records.Count == 0 && _refusedWidths.Count == 1
            && LayoutCatalog.Of(_name.Revision).Kinds.FirstOrDefault(kind => kind.Layout?.Columns.Count == _refusedWidths.Keys.Single()) is { } other)
        {
            _sink.Add(FindingCodes.ContentOfOtherKind, _file.Name, facts: [_layout.NameJa, other.NameJa]);
        }
    }
}
