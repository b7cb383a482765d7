using CsvHelper;

namespace CarePlanCloud.Exchange.Csv;

/// <summary>A row that cannot be read because of its quotes, with its first and last physical line.</summary>
internal readonly record struct BrokenRow(int Line, int LastLine);

/// <summary>
/// Rows one after the other, with CsvHelper. One bad quote turns the meaning of all quotes behind it. From the first bad row on every row
/// is therefore split on its own, from one line that begins like a row to the next: a bad quote costs its own row and no other, and the
/// time stays linear.
/// </summary>
internal sealed class RowSource : IDisposable
{
    private const int LongestMark = 4;
    private const byte HalfMark = 0xFE;
    private const byte OtherHalfMark = 0xFF;
    private const byte NoCharacter = 0x80;
    private readonly byte[] _text;
    private readonly int _length;
    private readonly int _width;
    private readonly CsvReaderOptions _options;
    private readonly List<BrokenRow> _broken = [];
    private int _from;
    private int _to;
    private int _linesBefore;
    private bool _rowByRow;
    private bool _fresh = true;
    private bool _malformed;

    /// <param name="text">UTF-8; where it holds a byte of a mark it must not be the caller's, because that byte is overwritten.</param>
    /// <param name="length">Bytes of the text.</param>
    /// <param name="width">Items of a sound row; 0 when nobody knows.</param>
    public RowSource(byte[] text, int length, int width)
    {
        (_text, _length, _width, _to) = (text, length, width, length);
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
        HideMark(text.AsSpan(0, length));
        Row = CsvReader.Create(text.AsMemory(0, length), _options);
    }

    /// <summary>The reader, standing on the row.</summary>
    public CsvReader Row { get; private set; }

    /// <summary>Physical line on which the row starts, 1-based.</summary>
    public int Line => _linesBefore + (int)Row.LineNumber;

    /// <summary>Offset of the row in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Offset after the row, before its line end.</summary>
    public int End { get; private set; }

    /// <summary>Rows skipped so far because of broken quotes.</summary>
    public IReadOnlyList<BrokenRow> Broken => _broken;

    public bool Next()
    {
        while (true)
        {
            var found = Row.Read();
            if (_malformed || (found && SwallowsRows()))
            {
                Recover();
            }
            else if (found)
            {
                Start = _from + (int)Row.ByteOffset;
                End = Start + Row.RawRecord.Length;
                _fresh = false;
                return true;
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
    }

    public void Dispose() => Row.Dispose();

    /// <summary>Quotes can also go wrong and still balance; then a row has other rows inside.</summary>
    private bool SwallowsRows()
    {
        if (Row.FieldCount == _width || _width == 0)
        {
            return false;
        }

        var start = _from + (int)Row.ByteOffset;
        var end = start + Row.RawRecord.Length;
        return RowStarts.Next(_text.AsSpan(0, end), start) < end;
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
        HideMark(_text.AsSpan(_from, _to - _from));
        Row.Dispose();
        Row = CsvReader.Create(_text.AsMemory(_from, _to - _from), _options);
        _fresh = true;
    }

    /// <summary>
    /// Bytes that look like the mark of UTF-16 or UTF-32 make CsvHelper read another encoding. In UTF-8 they are no characters, and as little
    /// is the byte that takes their place.
    /// </summary>
    private static void HideMark(Span<byte> text)
    {
        foreach (ref var value in text[..Math.Min(text.Length, LongestMark)])
        {
            value = value is HalfMark or OtherHalfMark ? NoCharacter : value;
        }
    }
}
