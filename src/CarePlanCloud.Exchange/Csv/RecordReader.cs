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

/// <summary>A row that cannot be read because of its quotes.</summary>
internal readonly record struct BrokenRow(int Line);

/// <summary>
/// Splits UTF-8 text into rows and items with CsvHelper, and knows which items repeat the row above byte for byte:
/// slips repeat most of their items, and a repeated item needs neither a new string nor a new check.
/// </summary>
internal sealed class RecordReader : IDisposable
{
    private const int LongestMark = 4;
    private const byte HalfMark = 0xFE;
    private const byte OtherHalfMark = 0xFF;
    private const byte NoCharacter = 0x80;
    private readonly byte[] _text;
    private readonly int _length;
    private readonly CsvReader _reader;
    private readonly List<BrokenRow> _broken = [];
    private (int Start, int Length)[] _raw = [];
    private (int Start, int Length)[] _rawBefore = [];
    private int _fields;
    private int _fieldsBefore;
    private int _same;

    public RecordReader(ReadOnlyMemory<byte> text)
    {
        text = WithoutMark(text);

        // Plain arrays: the text is touched several times per item.
        (_text, _length) = MemoryMarshal.TryGetArray(text, out var segment) && segment.Offset == 0
            ? (segment.Array!, segment.Count)
            : (text.ToArray(), text.Length);
        _reader = CsvReader.Create(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ',',
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            PoolStrings = true,
            IncludeValuesInExceptions = false,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => _broken.Add(new BrokenRow((int)record.LineNumber)),
        });
    }

    public int FieldCount => _fields;

    public int Line => (int)_reader.LineNumber;

    /// <summary>Rows skipped so far because of broken quotes.</summary>
    public IReadOnlyList<BrokenRow> Broken => _broken;

    /// <summary>Offset of the row in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Offset after the row, before its line end.</summary>
    public int End { get; private set; }

    public bool IsBlank => Start == End;

    /// <summary>How the row ends.</summary>
    public LineEnd LineEnd
    {
        get
        {
            var rest = _text.AsSpan(End, _length - End);
            return rest.Length == 0 ? LineEnd.None : rest.StartsWith("\r\n"u8) ? LineEnd.CrLf : LineEnd.Other;
        }
    }

    public bool Next()
    {
        (_raw, _rawBefore) = (_rawBefore, _raw);
        _fieldsBefore = _fields;
        if (!_reader.Read())
        {
            return false;
        }

        _fields = _reader.FieldCount;
        var (startBefore, endBefore) = (Start, End);
        Start = (int)_reader.ByteOffset;
        End = Start + _reader.RawRecord.Length;
        _same = _text.AsSpan(Start, End - Start).CommonPrefixLength(_text.AsSpan(startBefore, endBefore - startBefore));
        if (_raw.Length < FieldCount)
        {
            _raw = new (int, int)[FieldCount];
        }

        var at = Start;
        for (var i = 0; i < FieldCount; i++)
        {
            var length = _reader.GetRawSpan(i).Length;
            _raw[i] = (at, length);
            at += length + 1;
        }

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

    /// <summary>
    /// Bytes that look like the mark of UTF-16 or UTF-32 make CsvHelper read another encoding. In UTF-8 they are no characters, and as little
    /// is the byte that takes their place.
    /// </summary>
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text)
    {
        var start = text.Span[..Math.Min(text.Length, LongestMark)];
        if (start.IndexOfAny(HalfMark, OtherHalfMark) < 0)
        {
            return text;
        }

        var copy = text.ToArray();
        foreach (ref var value in copy.AsSpan(0, start.Length))
        {
            value = value is HalfMark or OtherHalfMark ? NoCharacter : value;
        }

        return copy;
    }
}
