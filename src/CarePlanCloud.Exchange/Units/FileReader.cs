using CarePlanCloud.Exchange.Csv;
using CarePlanCloud.Exchange.Findings;
using CarePlanCloud.Exchange.Items;
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

        using var reader = new RecordReader(source.Text);
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
            _sink.Add(FindingCodes.BrokenQuotes, _file.Name, broken.Line);
        }

        Conclude();
        return new ExchangeFile(_name, _current, _records, _refused) { SourceLayout = _layout };
    }

    private void ReadRow(RecordReader reader)
    {
        if (reader.IsBlank)
        {
            _lines.Blank();
            _rowAbove = false;
            return;
        }

        _lines.Ended(reader.LineEnd);
        if (_records.Count == 0 && _refused == 0 && IsHeader(reader))
        {
            _sink.Add(FindingCodes.HeaderLine, _file.Name, reader.Line);
            return;
        }

        if (reader.FieldCount != _layout.Columns.Count)
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
            var folded = column.Kind == ColumnKind.Text ? FoldKana(reader, column, value) : value;
            _clean[i] = Check(reader, column, folded) && ReferenceEquals(value, folded);
            value = folded;
            _rows.Set(row, _places[i], column.Kind == ColumnKind.Version ? _version.Read(value, reader.Line) : value);
        }

        return row;
    }

    // Items that the file's revision does not have; every further row copies them.
    private void FillAbsent()
    {
        foreach (var column in _current.Columns.Where(column => !_layout.Has(column.Name)))
        {
            _rows.Set(0, column.Index, "");
        }
    }

    // A name in both widths would be two names.
    private string FoldKana(RecordReader reader, Column column, string value)
    {
        if (!KanaFolding.IsNeeded(value))
        {
            return value;
        }

        _sink.Add(FindingCodes.HalfWidthKana, _file.Name, reader.Line, column);
        return KanaFolding.Fold(value);
    }

    private bool Check(RecordReader reader, Column column, string value)
    {
        var fault = ItemCheck.Check(column, value);
        if (fault.Code is not null)
        {
            _sink.Add(fault.Code, _file.Name, reader.Line, column, value, value.Length == 0 ? column.Condition : column.Rule, null, fault.Facts);
        }

        var quotes = column.Kind switch
        {
            ColumnKind.Text => value.Length > 0 && !reader.IsQuoted(column.Index) ? FindingCodes.TextUnquoted : null,
            ColumnKind.QuotableInteger => null,
            _ => reader.IsQuoted(column.Index) ? FindingCodes.QuotedNonText : null,
        };
        if (quotes is not null)
        {
            _sink.Add(quotes, _file.Name, reader.Line, column, value);
        }

        // An odd version is counted row by row.
        return fault.Code is null && quotes is null && (column.Kind != ColumnKind.Version || value == column.Constant);
    }

    // A data row begins with two numbers; a header names them.
    private static bool IsHeader(RecordReader reader) =>
        reader.FieldCount > 1 && !reader.Item(0).Any(char.IsAsciiDigit) && !reader.Item(1).Any(char.IsAsciiDigit) && reader.Item(0).Length > 0;

    private void Conclude()
    {
        _lines.Conclude();
        _version.Conclude();
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
