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

    public FileReader(RawFile file, FileName name, Layout layout, FindingSink sink)
    {
        (_file, _name, _layout, _sink) = (file, name, layout, sink);
        _version = new VersionCheck(file.Name, layout.Columns[0], sink);
        _lines = new LineCheck(file.Name, sink);
        _widths = new WidthCheck(file.Name, layout, sink);
        _items = new ItemReader(file.Name, sink);
        _clean = new bool[layout.Columns.Count];
        _rows = new RowStore(layout);
    }

    /// <summary>Null when the bytes are no CSV at all; then there is a finding.</summary>
    public ExchangeFile? Read(Action<int>? rows)
    {
        if (TextSource.Open(_file, _sink) is not { } source)
        {
            return null;
        }

        using var reader = new RecordReader(source.Text, _layout.Columns.Count);
        var characters = new CharacterCheck(_file.Name, source, _sink);
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
        return new ExchangeFile(_name, _layout, _records, _refused);
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
            _rows.Set(row, i, column.Kind == ColumnKind.Version ? _version.Read(value, reader.Line) : value);
        }

        return row;
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
            && LayoutCatalog.Current.Kinds.FirstOrDefault(kind => kind.Layout?.Columns.Count == _refusedWidths.Keys.Single()) is { } other)
        {
            _sink.Add(FindingCodes.ContentOfOtherKind, _file.Name, facts: [_layout.NameJa, other.NameJa]);
        }
    }
}
