using System.Runtime.InteropServices;
using CsvHelper;

namespace CarePlanCloud.Exchange.Csv;

/// <summary>How a row ends.</summary>
internal enum LineEnd
{
    CrLf,
    Other,
    None,
}

/// <summary>A row that cannot be read because of its quotes, with its first and last physical line.</summary>
internal readonly record struct BrokenRow(int Line, int LastLine);

/// <summary>
/// Splits UTF-8 text into rows and items with CsvHelper, and knows which items repeat the row above byte for byte:
/// slips repeat most of their items, and a repeated item needs neither a new string nor a new check.
/// <para>
/// One bad quote turns the meaning of all quotes behind it. From the first bad row on every row is therefore split on its own, from one
/// line that begins like a row to the next: a bad quote costs its own row and no other, and the time stays linear.
/// </para>
/// </summary>
internal sealed class RecordReader : IDisposable
{
    private readonly byte[] _text;
    private readonly int _length;
    private readonly int _width;
    private readonly CsvReaderOptions _options;
    private readonly List<BrokenRow> _broken = [];
    private CsvReader _reader;
    private int _from;
    private int _to;
    private int _linesBefore;
    private bool _rowByRow;
    private bool _fresh = true;
    private bool _malformed;
    private (int Start, int Length)[] _raw = [];
    private (int Start, int Length)[] _rawBefore = [];
    private int _fields;
    private int _fieldsBefore;
    private int _same;

    /// <param name="text">UTF-8 without byte order mark.</param>
    /// <param name="width">Items of a sound row; a shorter row reads as if empty items followed.</param>
    public RecordReader(ReadOnlyMemory<byte> text, int width)
    {
        // Plain arrays: the text is touched several times per item.
        (_text, _length) = MemoryMarshal.TryGetArray(text, out var segment) && segment.Offset == 0
            ? (segment.Array!, segment.Count)
            : (text.ToArray(), text.Length);
        _width = width;
        _to = _length;
        _options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ',',
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            PoolStrings = true,
            IncludeValuesInExceptions = false,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = _ => _malformed = true,
        };
        _reader = CsvReader.Create(text, _options);
    }

    public int FieldCount => _fields;

    public int Line => _linesBefore + (int)_reader.LineNumber;

    /// <summary>Rows skipped so far because of broken quotes.</summary>
    public IReadOnlyList<BrokenRow> Broken => _broken;

    /// <summary>Offset of the row in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Offset after the row, before its line end.</summary>
    public int End { get; private set; }

    /// <summary>Whether the row holds anything but commas, quotes and spaces.</summary>
    public bool HasContent => Start < End && ((_text[Start] > (byte)',' && _text[Start] < 0x80) || !IsHollow(_text.AsSpan(Start, End - Start)));

    /// <summary>How the row ends.</summary>
    public LineEnd LineEnd
    {
        get
        {
            var rest = _text.AsSpan(End, _length - End);
            return rest.Length == 0 ? LineEnd.None : rest.StartsWith("\r\n"u8) ? LineEnd.CrLf : LineEnd.Other;
        }
    }

    /// <summary>Whether what follows is another row, or nothing: then this row is complete.</summary>
    public bool IsComplete => LineEnd != LineEnd.None && RowStarts.Follows(_text.AsSpan(End, _length - End));

    public bool Next()
    {
        (_raw, _rawBefore) = (_rawBefore, _raw);
        _fieldsBefore = _fields;
        while (true)
        {
            var found = _reader.Read();
            if (_malformed || (found && SwallowsRows()))
            {
                Recover();
            }
            else if (found)
            {
                break;
            }
            else if (_to == _length)
            {
                return false;
            }
            else
            {
                Open(_to);
            }
        }

        _fresh = false;
        Locate();
        return true;
    }

    /// <summary>Where item <paramref name="index"/> ends in the text.</summary>
    public int ItemEnd(int index) => _raw[index].Start + _raw[index].Length;

    public bool IsQuoted(int index) => _raw[index].Length > 0 && _text[_raw[index].Start] == (byte)'"';

    /// <summary>Whether the item has the same bytes as in the row above.</summary>
    public bool RepeatsRowAbove(int index)
    {
        if (index >= _fieldsBefore)
        {
            return false;
        }

        // Most items that repeat stand in the common beginning of the two rows.
        var (start, length) = _raw[index];
        var (before, lengthBefore) = _rawBefore[index];
        return length == lengthBefore
            && (start + length - Start <= _same || _text.AsSpan(start, length).SequenceEqual(_text.AsSpan(before, length)));
    }

    public string Item(int index) => _reader.GetString(index);

    public void Dispose() => _reader.Dispose();

    private void Locate()
    {
        _fields = _reader.FieldCount;
        var (startBefore, endBefore) = (Start, End);
        Start = _from + (int)_reader.ByteOffset;
        End = Start + _reader.RawRecord.Length;
        _same = _text.AsSpan(Start, End - Start).CommonPrefixLength(_text.AsSpan(startBefore, endBefore - startBefore));
        if (_raw.Length < Math.Max(_fields, _width))
        {
            _raw = new (int, int)[Math.Max(_fields, _width)];
        }

        var at = Start;
        for (var i = 0; i < _fields; i++)
        {
            var length = _reader.GetRawSpan(i).Length;
            _raw[i] = (at, length);
            at += length + 1;
        }

        for (var i = _fields; i < _width; i++)
        {
            _raw[i] = (End, 0);
        }
    }

    /// <summary>Quotes can also go wrong and still balance; then a row has other rows inside.</summary>
    private bool SwallowsRows()
    {
        if (_reader.FieldCount == _width)
        {
            return false;
        }

        var start = _from + (int)_reader.ByteOffset;
        return RowStarts.Next(_text.AsSpan(0, start + _reader.RawRecord.Length), start) < start + _reader.RawRecord.Length;
    }

    private void Recover()
    {
        _malformed = false;
        var start = _fresh ? _from : End + RowStarts.LineEnd(_text.AsSpan(End, _length - End));
        if (!_rowByRow)
        {
            _rowByRow = true;
            Open(start);
            return;
        }

        var line = _linesBefore + RowStarts.LineEnds(_text.AsSpan(_from, start - _from)) + 1;
        var row = _text.AsSpan(start, _to - start).TrimEnd("\r\n"u8);
        _broken.Add(new BrokenRow(line, line + RowStarts.LineEnds(row)));
        Open(_to);
    }

    /// <summary>Goes on with the one row from <paramref name="start"/> to the next line that begins like one.</summary>
    private void Open(int start)
    {
        _linesBefore += RowStarts.LineEnds(_text.AsSpan(_from, start - _from));
        (_from, _to) = (start, RowStarts.Next(_text.AsSpan(0, _length), start));
        _reader.Dispose();
        _reader = CsvReader.Create(_text.AsMemory(_from, _to - _from), _options);
        _fresh = true;
    }

    private static bool IsHollow(ReadOnlySpan<byte> row)
    {
        while (row.Length > 0)
        {
            var step = row[0] is (byte)',' or (byte)'"' or (byte)' ' or (byte)'\t' ? 1 : row.StartsWith("　"u8) ? 3 : 0;
            if (step == 0)
            {
                return false;
            }

            row = row[step..];
        }

        return true;
    }
}
