using System.Runtime.InteropServices;

namespace CarePlanCloud.Exchange.Csv;

/// <summary>
/// Splits UTF-8 text into rows and items, and knows which items repeat the row above byte for byte: slips repeat most of their items, and
/// a repeated item needs neither a new string nor a new check.
/// </summary>
internal sealed class RecordReader : IDisposable
{
    private readonly byte[] _text;
    private readonly int _length;
    private readonly int _width;
    private readonly RowSource _rows;
    private (int Start, int Length)[] _raw = [];
    private (int Start, int Length)[] _rawBefore = [];
    private int _fields;
    private int _fieldsBefore;
    private int _same;

    /// <param name="text">UTF-8 without byte order mark.</param>
    /// <param name="width">Items of a sound row; a shorter row reads as if empty items followed. 0 when nobody knows.</param>
    public RecordReader(ReadOnlyMemory<byte> text, int width = 0)
    {
        // Plain arrays: the text is touched several times per item. Sound UTF-8 has neither byte of a mark of UTF-16 anywhere.
        (_text, _length) = MemoryMarshal.TryGetArray(text, out var segment) && segment.Offset == 0
            ? (segment.Array!, segment.Count)
            : (text.ToArray(), text.Length);
        _width = width;
        _rows = new RowSource(_text, _length, width);
    }

    public int FieldCount => _fields;

    public int Line => _rows.Line;

    /// <summary>Rows skipped so far because of broken quotes.</summary>
    public IReadOnlyList<BrokenRow> Broken => _rows.Broken;

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
        if (!_rows.Next())
        {
            return false;
        }

        _fields = _rows.Row.FieldCount;
        var (startBefore, endBefore) = (Start, End);
        (Start, End) = (_rows.Start, _rows.End);
        _same = _text.AsSpan(Start, End - Start).CommonPrefixLength(_text.AsSpan(startBefore, endBefore - startBefore));
        Locate();
        return true;
    }

    /// <summary>Where item <paramref name="index"/> ends in the text.</summary>
    public int ItemEnd(int index) => _raw[index].Start + _raw[index].Length;

    public bool IsQuoted(int index) => _raw[index].Length > 0 && _text[_raw[index].Start] == (byte)'"';

    /// <summary>Whether the item swallowed another row: quotes that went wrong twice can balance again.</summary>
    public bool HoldsRow(int index) => RowStarts.StandIn(_text.AsSpan(_raw[index].Start, _raw[index].Length));

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

    public string Item(int index) => _rows.Row.GetString(index);

    public void Dispose() => _rows.Dispose();

    private void Locate()
    {
        var row = _rows.Row;
        if (_raw.Length < Math.Max(_fields, _width))
        {
            _raw = new (int, int)[Math.Max(_fields, _width)];
        }

        var at = Start;
        for (var i = 0; i < _fields; i++)
        {
            var length = row.GetRawSpan(i).Length;
            _raw[i] = (at, length);
            at += length + 1;
        }

        for (var i = _fields; i < _width; i++)
        {
            _raw[i] = (End, 0);
        }
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
